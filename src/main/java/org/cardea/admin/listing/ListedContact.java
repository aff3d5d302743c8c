package org.cardea.admin.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cardea.contacts.search.Findable;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;

/**
 * A contact in a listing: the little that a row shows and a search needs, in few objects. Its texts lie together with
 * those of others beside the heap, which even the largest book then hardly fills.
 */
public final class ListedContact {
    static final Comparator<ListedContact> BY_NAME = (one, other) -> one.compareByName(other);

    private static final int OBJECT_BYTES = 84;
    private static final int LONGEST_TEXT = 500;
    private static final int KEY = 0;
    private static final int NAME = 1;
    private static final int COMPANY = 2;
    private static final int PHONE = 3;
    private static final int EMAIL = 4;
    private static final int FINDABLE = 5;
    private static final int PARTS = 6;
    private static final int START = 2 * PARTS;

    private final long most;
    private final long least;
    private final long seq;
    private final long changedMicros;
    /** The first bytes of the sort key, by which most contacts differ. */
    private final long keyStart;

    private final int device;
    private final boolean photo;
    private final ByteBuffer shelf;
    private final int at;

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
        this.shelf = ByteBuffer.wrap(packed(shown, findable.bytes()));
        this.at = 0;
        this.keyStart = keyStart(bytes(KEY));
    }

    private ListedContact(ListedContact contact, ByteBuffer shelf, int at) {
        this.most = contact.most;
        this.least = contact.least;
        this.seq = contact.seq;
        this.changedMicros = contact.changedMicros;
        this.device = contact.device;
        this.photo = contact.photo;
        this.keyStart = contact.keyStart;
        this.shelf = shelf;
        this.at = at;
    }

    /** The same contacts with all their texts on one shelf beside the heap. */
    static List<ListedContact> shelved(List<ListedContact> contacts) {
        ByteBuffer shelf = ByteBuffer.allocateDirect(
                contacts.stream().mapToInt(ListedContact::length).sum());
        List<ListedContact> shelved = new ArrayList<>(contacts.size());
        int at = 0;
        for (ListedContact contact : contacts) {
            shelf.put(at, contact.shelf, contact.at, contact.length());
            shelved.add(new ListedContact(contact, shelf, at));
            at += contact.length();
        }
        return shelved;
    }

    /** The ends of the parts as two bytes each, then the parts. */
    private static byte[] packed(String[] shown, byte[] findable) {
        byte[][] parts = new byte[PARTS][];
        int size = START + findable.length;
        for (int i = 0; i < FINDABLE; i++) {
            parts[i] = cut(shown[i]).getBytes(UTF_8);
            size += parts[i].length;
        }
        parts[FINDABLE] = findable;
        byte[] packed = new byte[size];
        int end = START;
        for (int i = 0; i < PARTS; i++) {
            System.arraycopy(parts[i], 0, packed, end, parts[i].length);
            end += parts[i].length;
            packed[2 * i] = (byte) (end >> 8);
            packed[2 * i + 1] = (byte) end;
        }
        return packed;
    }

    private static long keyStart(byte[] key) {
        return ByteBuffer.wrap(Arrays.copyOf(key, Long.BYTES)).getLong();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    private int end(int part) {
        return part < 0 ? START : shelf.getShort(at + 2 * part) & 0xFFFF;
    }

    private byte[] bytes(int part) {
        int from = end(part - 1);
        byte[] bytes = new byte[end(part) - from];
        shelf.get(at + from, bytes);
        return bytes;
    }

    private String text(int text) {
        return new String(bytes(text), UTF_8);
    }

    private String textOrNull(int text) {
        return end(text - 1) == end(text) ? null : text(text);
    }

    private int compareByName(ListedContact other) {
        int starts = Long.compareUnsigned(keyStart, other.keyStart);
        int keys = starts != 0 ? starts : Arrays.compareUnsigned(bytes(KEY), other.bytes(KEY));
        int names = keys != 0 ? keys : Arrays.compareUnsigned(bytes(NAME), other.bytes(NAME));
        int ids = names != 0 ? names : Long.compareUnsigned(most, other.most);
        return ids != 0 ? ids : Long.compareUnsigned(least, other.least);
    }

    private int length() {
        return end(FINDABLE);
    }

    /** What it takes of the memory, about. */
    int bytes() {
        return OBJECT_BYTES + length();
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
        return new Findable(bytes(FINDABLE));
    }

    /** {@code A} to {@code Z}, or {@code #}. */
    public char letter() {
        int first = (int) (keyStart >>> Long.SIZE - Byte.SIZE);
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
