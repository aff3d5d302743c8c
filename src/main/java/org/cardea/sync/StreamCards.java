package org.cardea.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.sync.wire.PageWriter;

/** Writes the long answers piece by piece: the manifest as of one moment, and the cards fetched as they stand. */
@Singleton
class StreamCards {
    private static final int MANIFEST_ROWS = 5_000;

    private final EntryStore entries;
    private final ManifestStore manifests;

    StreamCards(EntryStore entries, ManifestStore manifests) {
        this.entries = entries;
        this.manifests = manifests;
    }

    void manifest(Grant grant, Head head, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("cursor", head.cursor().text());
        DownloadChanges.secondCheck(json, head);
        json.writeNumberField("restoredSeq", head.restoredSeq());
        json.writeArrayFieldStart("items");
        long after = 0;
        List<ManifestStore.Listed> rows;
        do {
            rows = manifests.manifest(grant, head, after, MANIFEST_ROWS);
            for (ManifestStore.Listed row : rows) {
                listed(json, row);
                after = row.seq();
            }
        } while (rows.size() == MANIFEST_ROWS);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void listed(JsonGenerator json, ManifestStore.Listed row) throws IOException {
        json.writeStartObject();
        json.writeStringField("uuid", row.card().toString());
        json.writeNumberField("seq", row.seq());
        if (row.hash() == null) {
            json.writeBooleanField("broken", true);
        } else {
            json.writeStringField("hash", row.hash().hex());
        }
        json.writeEndObject();
    }

    void cards(Grant grant, List<CardId> cards, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (List<Entry> page : new Pages(after -> entries.ofCards(grant, after, cards))) {
            for (Entry entry : page) {
                new PageWriter(json, some -> entries.photos(grant, some)).write(List.of(entry));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
