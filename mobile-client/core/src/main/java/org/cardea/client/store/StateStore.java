package org.cardea.client.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cardea.client.book.Digest;
import org.cardea.client.ports.Db;

/** Where the device stands. */
public final class StateStore {
    private static final String CURSOR = "cursor";
    private static final String DIGEST = "digest";
    private static final String START_OVER = "start-over";
    private static final String ACKED = "acked";
    private static final String PACKET = "packet";

    private final Db db;

    StateStore(Db db) {
        this.db = db;
    }

    /** Up to where the mirror is the server's; empty before the first download. */
    public Optional<String> cursor() {
        return get(CURSOR);
    }

    public void cursor(String cursor) {
        set(CURSOR, cursor);
    }

    /** Of the mirror, kept up to date by the card store. */
    public Digest digest() {
        return get(DIGEST).map(Digest::of).orElse(Digest.EMPTY);
    }

    void digest(Digest digest) {
        set(DIGEST, digest.toString());
    }

    /** Whether the server has refused the cursor and everything has still to be compared. */
    public boolean startOver() {
        return get(START_OVER).isPresent();
    }

    public void startOver(boolean needed) {
        if (needed) {
            set(START_OVER, "yes");
        } else {
            clear(START_OVER);
        }
    }

    /** What was last acknowledged, in one word. */
    public Optional<String> acked() {
        return get(ACKED);
    }

    public void acked(String word) {
        set(ACKED, word);
    }

    /** The packet on its way, if any; its content is the edits marked as sent. */
    public Optional<PacketHead> packet() {
        return get(PACKET).map(PacketHead::parse);
    }

    void packet(PacketHead head) {
        set(PACKET, head.toString());
    }

    void clearPacket() {
        clear(PACKET);
    }

    private Optional<String> get(String name) {
        List<String> values = db.query("select value from state where name = ?", row -> row.text(0), name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    private void set(String name, String value) {
        db.exec("insert or replace into state (name, value) values (?, ?)", name, value);
    }

    private void clear(String name) {
        db.exec("delete from state where name = ?", name);
    }

    /** A packet without its changes. */
    public static final class PacketHead {
        public final String id;

        /** The first check, or null. */
        public final String cursor;

        public final String digest;

        public PacketHead(String id, String cursor, String digest) {
            this.id = id;
            this.cursor = cursor;
            this.digest = digest;
        }

        public static PacketHead make(String cursor, String digest) {
            return new PacketHead(UUID.randomUUID().toString(), cursor, digest);
        }

        private static PacketHead parse(String text) {
            String[] parts = text.split(" ", 3);
            return parts.length == 1
                    ? new PacketHead(parts[0], null, null)
                    : new PacketHead(parts[0], parts[2], parts[1]);
        }

        @Override
        public String toString() {
            return cursor == null ? id : id + " " + digest + " " + cursor;
        }
    }
}
