package org.cardea.contacts.search;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;
import java.util.Set;

/** The digits by which a number may be looked for: as written, with its country's code, and as dialled at home. */
public final class PhoneDigits {
    private static final Set<Integer> CODES = PhoneNumberUtil.getInstance().getSupportedCallingCodes();
    private static final int LONGEST_CODE = 3;
    private static final int LONGEST = 200;
    private static final char ASCII = 0x7F;
    private static final String ABROAD = "00";
    private static final String TRUNK = "0";

    private final String home;

    /** @param region two letters of ISO 3166 */
    public PhoneDigits(String region) {
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(region);
        this.home = code == 0 ? "" : Integer.toString(code);
    }

    /** Separated by spaces; empty where there are no digits. */
    String of(String number) {
        String typed = number.length() > LONGEST ? number.substring(0, LONGEST) : number;
        String digits = digits(typed);
        if (digits.isEmpty()) {
            return "";
        }
        boolean plus = typed.strip().startsWith("+") || typed.regionMatches(true, 0, "tel:+", 0, 5);
        if (plus || digits.startsWith(ABROAD)) {
            String whole = plus ? digits : digits.substring(ABROAD.length());
            return whole + " " + TRUNK + whole.substring(code(whole));
        }
        String bare = digits.startsWith(TRUNK) ? digits.substring(1) : digits;
        return home.isEmpty() ? digits : digits + " " + home + bare;
    }

    /** How many digits are the country's code. */
    private static int code(String whole) {
        for (int length = 1; length <= Math.min(LONGEST_CODE, whole.length()); length++) {
            if (CODES.contains(Integer.parseInt(whole.substring(0, length)))) {
                return length;
            }
        }
        return 0;
    }

    /** What somebody types of a number; the digits alone. */
    static String typed(String text) {
        String digits = digits(text);
        return digits.startsWith(ABROAD) && digits.length() > ABROAD.length()
                ? digits.substring(ABROAD.length())
                : digits;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ASCII) {
                return digits(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", ""));
            }
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
