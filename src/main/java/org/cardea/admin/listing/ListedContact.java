package org.cardea.admin.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.cardea.contacts.search.Findable;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;

/** A contact in a listing: the little that a row shows and a search needs, in few objects. */
public final class ListedContact {
    static final Comparator<ListedContact> BY_NAME = (one, other) -> one.compareByName(other);

    private static final int OBJECTS_BYTES = 136;
    private static final int LONGEST_TEXT = 500;
    private static final int KEY = 0;
    private static final int NAME = 1;
    private static final int COMPANY = 2;
    private static final int PHONE = 3;
    private static final int EMAIL = 4;
    private static final int TEXTS = 5;

    private final long most;
    private final long least;
    private final long seq;
    private final long changedMicros;
    private final int device;
    private final boolean photo;
    private final byte[] texts;
    private final Findable findable;

    /**
     * @param shown sort key, name, company, phone and email
     * @param device its place in the listing's devices
     */
    ListedContact(
            CardId id, long seq, long changedMicros, int device, boolean photo, String[] shown, Findable findable) {
        this.most = id.value().getMostSignificantBits();
        this.least = id.value().getLeastSignificantBits();
        this.seq = seq;
        this.changedMicros = changedMicros;
        this.device = device;
        this.photo = photo;
        this.texts = packed(shown);
        this.findable = findable;
    }

    /** The ends of the texts as two bytes each, then the texts. */
    private static byte[] packed(String[] shown) {
        byte[][] texts = new byte[TEXTS][];
        int size = 2 * TEXTS;
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = cut(shown[i]).getBytes(UTF_8);
            size += texts[i].length;
        }
        byte[] packed = new byte[size];
        int end = 2 * TEXTS;
        for (int i = 0; i < TEXTS; i++) {
            System.arraycopy(texts[i], 0, packed, end, texts[i].length);
            end += texts[i].length;
            packed[2 * i] = (byte) (end >> 8);
            packed[2 * i + 1] = (byte) end;
        }
        return packed;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    private int end(int text) {
        return text < 0 ? 2 * TEXTS : (texts[2 * text] & 0xFF) << 8 | texts[2 * text + 1] & 0xFF;
    }

    private String text(int text) {
        int from = end(text - 1);
        return new String(texts, from, end(text) - from, UTF_8);
    }

    private String textOrNull(int text) {
        return end(text - 1) == end(text) ? null : text(text);
    }

    private int compareByName(ListedContact other) {
        int keys = Arrays.compareUnsigned(texts, 2 * TEXTS, end(KEY), other.texts, 2 * TEXTS, other.end(KEY));
        int names = keys != 0
                ? keys
                : Arrays.compareUnsigned(texts, end(KEY), end(NAME), other.texts, other.end(KEY), other.end(NAME));
        int ids = names != 0 ? names : Long.compareUnsigned(most, other.most);
        return ids != 0 ? ids : Long.compareUnsigned(least, other.least);
    }

    /** What it takes of the memory, about. */
    int bytes() {
        return OBJECTS_BYTES + texts.length + findable.bytes().length;
    }

    public CardId id() {
        return new CardId(new UUID(most, least));
    }

    long most() {
        return most;
    }

    long least() {
        return least;
    }

    public long seq() {
        return seq;
    }

    long changedMicros() {
        return changedMicros;
    }

    public ServerTime changedAt() {
        return new ServerTime(Instant.EPOCH.plus(changedMicros, ChronoUnit.MICROS));
    }

    int device() {
        return device;
    }

    public boolean photo() {
        return photo;
    }

    Findable findable() {
        return findable;
    }

    /** {@code A} to {@code Z}, or {@code #}. */
    public char letter() {
        byte first = end(KEY) == 2 * TEXTS ? (byte) '#' : texts[2 * TEXTS];
        return first >= 'a' && first <= 'z' ? (char) (first - 'a' + 'A') : '#';
    }

    public String name() {
        return text(NAME);
    }

    /** Null where there is none. */
    public String company() {
        return textOrNull(COMPANY);
    }

    /** The preferred one; null where there is none. */
    public String phone() {
        return textOrNull(PHONE);
    }

    /** The preferred one; null where there is none. */
    public String email() {
        return textOrNull(EMAIL);
    }
}
