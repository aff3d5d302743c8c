package org.cardea.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.cardea.accounts.Grant;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.wire.Json;
import org.cardea.sync.wire.PageWriter;

/** Answers "what is new since then" with one page. */
@Singleton
class DownloadChanges {
    private static final int BYTES_PER_ITEM = 1024;
    private static final int EMPTY_PAGE_BYTES = 128;

    /** While it is made a page takes several times its length; making one waits for no client. */
    private static final int PAGES_AT_ONCE = 3;

    private final Semaphore making = new Semaphore(PAGES_AT_ONCE, true);

    private final ReadHeads heads;
    private final EntryStore entries;
    private final PastStore past;
    private final CountSyncs counts;

    DownloadChanges(ReadHeads heads, EntryStore entries, PastStore past, CountSyncs counts) {
        this.heads = heads;
        this.entries = entries;
        this.past = past;
        this.counts = counts;
    }

    /**
     * @param cursor where the last download ended, or null
     * @param since a server time instead of a cursor, or null
     * @return the page as JSON
     */
    Uni<byte[]> page(Grant grant, String cursor, String since, int limit) {
        return Uni.createFrom()
                .completionStage(() -> heads.of(grant))
                .flatMap(head -> isAt(head, cursor)
                        ? Uni.createFrom().item(nothingNew(head))
                        : Uni.createFrom()
                                .item(() -> page(grant, head, cursor, since, limit))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private static boolean isAt(Head head, String cursor) {
        return cursor != null && admitted(head, Cursor.parse(cursor)) == head.seq();
    }

    private byte[] page(Grant grant, Head head, String cursor, String since, int limit) {
        if (cursor == null && since == null) {
            return inTurn(() -> page(grant, head, 0, entries.living(grant, head, 0, limit)));
        }
        long after = cursor != null ? admitted(head, Cursor.parse(cursor)) : seqBy(grant, head, since);
        return after == head.seq()
                ? nothingNew(head)
                : inTurn(() -> page(grant, head, after, entries.changes(grant, head, after, limit)));
    }

    private byte[] inTurn(Supplier<byte[]> page) {
        making.acquireUninterruptibly();
        try {
            return page.get();
        } finally {
            making.release();
        }
    }

    private static long admitted(Head head, Cursor cursor) {
        head.admit(cursor);
        return cursor.seq();
    }

    private long seqBy(Grant grant, Head head, String since) {
        ServerTime time = time(since);
        if (time.compareTo(head.time()) >= 0) {
            return head.seq();
        }
        long seq = past.seqBy(grant, head, time);
        if (seq < head.trimmedSeq()) {
            throw Head.startOver();
        }
        return seq;
    }

    private static ServerTime time(String text) {
        try {
            return new ServerTime(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            throw Problem.badRequest("A time is written as in RFC 3339.").with("field", "since");
        }
    }

    private static byte[] nothingNew(Head head) {
        return Json.bytes(EMPTY_PAGE_BYTES, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            json.writeEndArray();
            json.writeStringField("cursor", head.cursor().text());
            json.writeBooleanField("more", false);
            json.writeEndObject();
        });
    }

    private byte[] page(Grant grant, Head head, long after, EntryStore.Page page) {
        return Json.bytes(EMPTY_PAGE_BYTES + BYTES_PER_ITEM * page.entries().size(), json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            int written = new PageWriter(json, some -> entries.photos(grant, some)).write(page.entries());
            json.writeEndArray();
            boolean more = page.more() || written < page.entries().size();
            long reached = more ? reached(page.entries(), written, after) : head.seq();
            json.writeStringField("cursor", new Cursor(head.epoch(), reached).text());
            json.writeBooleanField("more", more);
            if (!more && written > 0) {
                counts.download();
                secondCheck(json, head);
            }
            json.writeEndObject();
        });
    }

    private static long reached(List<Entry> entries, int written, long after) {
        return written == 0 ? after : entries.get(written - 1).seq();
    }

    /** What the client must have now. */
    static void secondCheck(JsonGenerator json, Head head) throws IOException {
        json.writeStringField("digest", head.digest().get().hex());
        json.writeNumberField("contacts", head.contacts());
        json.writeNumberField("groups", head.groups());
    }
}
