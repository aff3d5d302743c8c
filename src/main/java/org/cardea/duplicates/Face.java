package org.cardea.duplicates;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.people.Hash;
import org.cardea.people.Numbers;
import org.cardea.people.Traits;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;

/** What a contact is compared by: 64 bits for each thing, in one array, so that a large book fits into little memory. */
final class Face {
    /** Numbers, addresses, whole names, names in Latin letters, initials, single names. */
    private static final int PARTS = 6;

    private static final int NUMBERS = 0;
    private static final int ADDRESSES = 1;
    private static final int WHOLE = 2;
    private static final int LATIN = 3;
    private static final int INITIALS = 4;
    private static final int WORDS = 5;
    private static final int MOST_OF_A_PART = 100;

    private static final int CONTENT = 0;
    private static final int COMPANY = 1;
    private static final int BIRTHDAY = 2;
    private static final int HEAD = 3;

    /** Apart from the kinds of {@link Traits}. */
    private static final int KIND = 10;

    private final CardId card;
    private final boolean abbreviated;
    private final byte[] ends = new byte[PARTS];
    private final long[] bits;

    private Face(CardId card, boolean abbreviated, long content, long company, long birthday, List<long[]> parts) {
        this.card = card;
        this.abbreviated = abbreviated;
        int size = HEAD;
        for (long[] part : parts) {
            size += Math.min(MOST_OF_A_PART / PARTS, part.length);
        }
        bits = new long[size];
        bits[CONTENT] = content;
        bits[COMPANY] = company;
        bits[BIRTHDAY] = birthday;
        int end = HEAD;
        for (int i = 0; i < PARTS; i++) {
            int length = Math.min(MOST_OF_A_PART / PARTS, parts.get(i).length);
            System.arraycopy(parts.get(i), 0, bits, end, length);
            end += length;
            ends[i] = (byte) end;
        }
    }

    /** @param content what the card says, bytes included */
    static Face of(CardId id, ContentHash content, Card card, Numbers numbers) {
        Traits traits = Traits.of(card, numbers);
        Spelling spelling = Spelling.of(card.name());
        long whole = spelling.whole().isEmpty() ? 0 : Hash.of(KIND, spelling.whole());
        return new Face(
                id,
                spelling.abbreviated(),
                content == null ? 0 : bits(content),
                first(card, "ORG"),
                first(card, "BDAY"),
                List.of(
                        traits.numbers(),
                        traits.addresses(),
                        whole == 0 ? new long[0] : new long[] {whole},
                        hashes(LATIN, spelling.latin()),
                        hashes(INITIALS, spelling.initials()),
                        hashes(WORDS, spelling.words())));
    }

    private static long bits(ContentHash content) {
        return java.nio.ByteBuffer.wrap(content.bytes()).getLong();
    }

    private static long first(Card card, String property) {
        for (ContentLine line : card.lines()) {
            if (line.is(property) && !line.value().isBlank()) {
                String value = Card.unescape(line.value().split(";")[0]).strip();
                return value.isEmpty() ? 0 : Hash.of(KIND, property + value.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return 0;
    }

    private static long[] hashes(int kind, Collection<String> texts) {
        return texts.stream().mapToLong(text -> Hash.of(KIND + kind, text)).toArray();
    }

    CardId card() {
        return card;
    }

    /** The keys by which a contact may be found to be another one. */
    long[] keys() {
        long[] keys = Arrays.copyOfRange(bits, HEAD - 1, end(LATIN));
        keys[0] = bits[CONTENT];
        return keys;
    }

    /** 0 where it has none. */
    long name() {
        return start(WHOLE) == end(WHOLE) ? 0 : bits[start(WHOLE)];
    }

    boolean hasKeys() {
        return end(ADDRESSES) > HEAD;
    }

    boolean saysTheSame(Face other) {
        return bits[CONTENT] != 0 && bits[CONTENT] == other.bits[CONTENT];
    }

    boolean sharesCompany(Face other) {
        return bits[COMPANY] != 0 && bits[COMPANY] == other.bits[COMPANY];
    }

    boolean sharesBirthday(Face other) {
        return bits[BIRTHDAY] != 0 && bits[BIRTHDAY] == other.bits[BIRTHDAY];
    }

    boolean contradictsBirthday(Face other) {
        return bits[BIRTHDAY] != 0 && other.bits[BIRTHDAY] != 0 && bits[BIRTHDAY] != other.bits[BIRTHDAY];
    }

    /** The number both have, or 0. */
    long number(Face other) {
        return shared(NUMBERS, other);
    }

    /** The mail address both have, or 0. */
    long address(Face other) {
        return shared(ADDRESSES, other);
    }

    Likeness likeness(Face other) {
        if (name() == 0 || other.name() == 0) {
            return Likeness.UNNAMED;
        }
        if (name() == other.name()) {
            return Likeness.SAME;
        }
        if (shared(LATIN, other) != 0) {
            return Likeness.SPELLED;
        }
        if ((abbreviated || other.abbreviated) && shared(INITIALS, other) != 0) {
            return Likeness.INITIAL;
        }
        return shared(WORDS, other) != 0 ? Likeness.PART : Likeness.OTHER;
    }

    private long shared(int part, Face other) {
        for (int mine = start(part); mine < end(part); mine++) {
            for (int theirs = other.start(part); theirs < other.end(part); theirs++) {
                if (bits[mine] == other.bits[theirs]) {
                    return bits[mine];
                }
            }
        }
        return 0;
    }

    private int start(int part) {
        return part == 0 ? HEAD : end(part - 1);
    }

    private int end(int part) {
        return ends[part];
    }
}
