package org.cardea.sync.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.PhotoName;

/** Writes rows of the ledger as the items of a download. */
public final class PageWriter {
    private static final int PAGE_BYTES = 4 * 1024 * 1024;
    private static final int MOST_AT_ONCE = 32;
    private static final int PHOTO_BYTES_AT_ONCE = 1024 * 1024;

    private final JsonGenerator json;
    private final Function<Collection<Entry>, Map<PhotoName, byte[]>> photos;
    private long written;

    /** Of how many cards the next photos are loaded together, by the size of the last ones. */
    private int atOnce = 1;

    private int loadedFor;

    /** @param photos loads the photos of a few entries */
    public PageWriter(JsonGenerator json, Function<Collection<Entry>, Map<PhotoName, byte[]>> photos) {
        this.json = json;
        this.photos = photos;
    }

    /**
     * Writes entries as long as they fit into 4 MiB, at least one.
     *
     * @return how many were written
     */
    public int write(List<Entry> entries) throws IOException {
        Map<PhotoName, byte[]> loaded = Map.of();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.photos().isEmpty() && loadedFor-- == 0) {
                loaded = load(entries.subList(i, entries.size()));
            }
            if (i > 0 && written + length(entry, loaded) > PAGE_BYTES) {
                return i;
            }
            write(entry, loaded);
        }
        return entries.size();
    }

    private Map<PhotoName, byte[]> load(List<Entry> entries) {
        List<Entry> next = entries.stream()
                .filter(entry -> !entry.photos().isEmpty())
                .limit(atOnce)
                .toList();
        loadedFor = next.size() - 1;
        Map<PhotoName, byte[]> loaded = photos.apply(next);
        long each = loaded.values().stream().mapToLong(bytes -> bytes.length).sum() / next.size();
        atOnce = (int) Math.clamp(PHOTO_BYTES_AT_ONCE / Math.max(each, 1), 1, MOST_AT_ONCE);
        return loaded;
    }

    /** Photos grow by a third in base64. */
    private static long length(Entry entry, Map<PhotoName, byte[]> loaded) {
        long text = entry.text() == null ? 0 : entry.text().length;
        return text
                + entry.photos().stream()
                        .map(loaded::get)
                        .filter(Objects::nonNull)
                        .mapToLong(bytes -> bytes.length * 4L / 3)
                        .sum();
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
