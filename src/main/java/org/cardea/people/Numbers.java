package org.cardea.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashMap;
import java.util.Map;

/** One way of writing each telephone number: E.164 as dialled from the account's region. Not for several threads. */
public final class Numbers {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int REMEMBERED = 16_384;

    private final String region;
    private final PlainNumber plain;
    private final Map<String, String> remembered = new HashMap<>();

    /** @param region two letters of ISO 3166 */
    public Numbers(String region) {
        this.region = region;
        this.plain = new PlainNumber(region);
    }

    /** @param value of a TEL line: a number as typed, or a {@code tel:} URI */
    public String key(String value) {
        String quick = plain.e164(value);
        return quick == null ? remembered(value) : quick;
    }

    private String remembered(String value) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(value, this::parsed);
    }

    String parsed(String value) {
        String typed = value.replace("\\", "").strip();
        try {
            PhoneNumber number = LIBRARY.parse(typed, region);
            String plain = LIBRARY.format(number, PhoneNumberFormat.E164);
            return number.hasExtension() ? plain + ";" + number.getExtension() : plain;
        } catch (NumberParseException noNumber) {
            return asTyped(typed);
        }
    }

    /** Short codes and the like. */
    private static String asTyped(String typed) {
        StringBuilder signs = new StringBuilder();
        typed.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || "+*#".indexOf(c) >= 0)
                .forEach(c -> {
                    int digit = Character.digit(c, 10);
                    signs.appendCodePoint(digit < 0 ? Character.toLowerCase(c) : '0' + digit);
                });
        return signs.toString();
    }
}
