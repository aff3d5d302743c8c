package org.cardea.sync.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.PhotoName;

/** Writes rows of the ledger as the items of a download. */
public final class PageWriter {
    private static final int PAGE_BYTES = 4 * 1024 * 1024;
    private static final int PHOTOS_AT_ONCE = 8;

    private final JsonGenerator json;
    private final Function<Collection<Entry>, Map<PhotoName, byte[]>> photos;
    private long written;

    /** @param photos loads the photos of a few entries */
    public PageWriter(JsonGenerator json, Function<Collection<Entry>, Map<PhotoName, byte[]>> photos) {
        this.json = json;
        this.photos = photos;
    }

    /**
     * Writes entries until about 4 MiB are full, at least one.
     *
     * @return how many were written
     */
    public int write(List<Entry> entries) throws IOException {
        Map<PhotoName, byte[]> loaded = Map.of();
        int withPhotos = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (written > PAGE_BYTES) {
                return i;
            }
            Entry entry = entries.get(i);
            if (!entry.photos().isEmpty() && withPhotos++ % PHOTOS_AT_ONCE == 0) {
                loaded = photos.apply(nextWithPhotos(entries.subList(i, entries.size())));
            }
            write(entry, loaded);
        }
        return entries.size();
    }

    private static List<Entry> nextWithPhotos(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.photos().isEmpty())
                .limit(PHOTOS_AT_ONCE)
                .toList();
    }

    private void write(Entry entry, Map<PhotoName, byte[]> loaded) throws IOException {
        json.writeStartObject();
        json.writeStringField("uuid", entry.card().toString());
        json.writeNumberField("seq", entry.seq());
        json.writeStringField("serverTime", entry.time().toString());
        if (entry.deleted()) {
            json.writeBooleanField("deleted", true);
        } else if (entry.broken() || !loaded.keySet().containsAll(entry.photos())) {
            json.writeBooleanField("broken", true);
        } else {
            json.writeStringField("hash", entry.hash().hex());
            text(entry, loaded);
        }
        json.writeEndObject();
    }

    private void text(Entry entry, Map<PhotoName, byte[]> loaded) throws IOException {
        json.writeFieldName("vcard");
        if (entry.photos().isEmpty()) {
            json.writeUTF8String(entry.text(), 0, entry.text().length);
            written += entry.text().length;
        } else {
            String whole = EntryStore.join(entry, loaded);
            json.writeString(whole);
            written += whole.length();
        }
    }
}
