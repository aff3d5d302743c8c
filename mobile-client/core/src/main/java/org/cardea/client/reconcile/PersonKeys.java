package org.cardea.client.reconcile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.cardea.client.book.Card;

/** By what a person is known again: the name, and numbers (E.164) and e-mails. */
public final class PersonKeys {
    /** Like no one. */
    public static final PersonKeys NOBODY = new PersonKeys(false, "", new HashSet<>());

    private final boolean group;
    private final String name;
    private final Set<String> keys;

    private PersonKeys(boolean group, String name, Set<String> keys) {
        this.group = group;
        this.name = name;
        this.keys = keys;
    }

    /** @param region ISO 3166 code for numbers without a country code */
    public static PersonKeys of(Card card, String region) {
        Set<String> keys = new HashSet<>(card.emails());
        for (String phone : card.phones()) {
            keys.add(e164(phone, region));
        }
        return new PersonKeys(card.isGroup(), card.name().toLowerCase(Locale.ROOT), keys);
    }

    private static String e164(String phone, String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(phone, region), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return phone.replaceAll("\\s", "");
        }
    }

    /** Every term under which this person may be looked up in an index; alike persons share at least one. */
    Set<String> terms() {
        Set<String> terms = new HashSet<>(keys);
        if (!name.isEmpty()) {
            terms.add("name:" + name);
        }
        return terms;
    }

    public Likeness to(PersonKeys other) {
        if (group != other.group) {
            return Likeness.NONE;
        }
        boolean sameName = !name.isEmpty() && name.equals(other.name);
        boolean sameKey = !Collections.disjoint(keys, other.keys);
        if (sameKey) {
            return sameName ? Likeness.SURE : Likeness.KEY_ONLY;
        }
        return sameName ? Likeness.NAME_ONLY : Likeness.NONE;
    }
}
