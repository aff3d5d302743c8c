package org.cardea.client.desktop.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.Malformed;
import org.cardea.client.desktop.store.JdbcDb;
import org.cardea.client.ports.SystemEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is linked, and what a test puts into it. */
abstract class LinkedFolder {
    static final CardId ANNA = CardId.of("5f2c6e0a-9d1b-4b57-8e0c-1f54a7b0c001");
    static final CardId BERT = CardId.of("5f2c6e0a-9d1b-4b57-8e0c-1f54a7b0c002");

    @TempDir
    Path temporary;

    Path folder;
    JdbcDb db;
    FolderIndex index;
    VcfFolder book;

    @BeforeEach
    void link() throws IOException {
        folder = Files.createDirectory(temporary.resolve("contacts"));
        db = JdbcDb.open(temporary.resolve("state.sqlite"));
        index = new FolderIndex(db);
        FolderMark.put(folder, index);
        book = new VcfFolder(folder, index, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        db.close();
    }

    Path put(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    SystemEntry only() {
        List<SystemEntry> entries = book.list();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    Map<String, SystemEntry> byName() {
        return book.list().stream().collect(Collectors.toMap(entry -> entry.systemId, Function.identity()));
    }

    static Card card(String name) throws Malformed {
        return Card.read(text(name));
    }

    static String text(String name) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\nEND:VCARD\r\n";
    }

    static String textWithUid(String name, CardId id) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + id + "\r\nFN:" + name + "\r\nEND:VCARD\r\n";
    }
}
