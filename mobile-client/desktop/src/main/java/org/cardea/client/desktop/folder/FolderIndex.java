package org.cardea.client.desktop.folder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.Db;

/** Remembers the folder between runs, so that a look reads only the files that have changed. */
public final class FolderIndex {
    private static final String SELECT = "select name, size, modified, inode, id, hash from folder_file";
    private final Db db;

    public FolderIndex(Db db) {
        this.db = db;
        db.exec("create table if not exists folder_file (name text primary key, size integer not null,"
                + " modified integer not null, inode text not null, id text, hash text not null)");
        db.exec("create table if not exists folder_mark (mark text not null)");
    }

    Map<String, Known> load() {
        var files = new HashMap<String, Known>();
        db.query(SELECT, row -> files.put(row.text(0), known(row)));
        return files;
    }

    Optional<Known> known(String name) {
        return db.query(SELECT + " where name = ?", FolderIndex::known, name).stream()
                .findFirst();
    }

    /** Makes the memory say {@code now}; costs what has changed. */
    void replace(Map<String, Known> before, Map<String, Known> now) {
        if (before.equals(now)) {
            return;
        }
        db.transaction(() -> {
            before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(this::forget);
            now.forEach((name, known) -> {
                if (!known.equals(before.get(name))) {
                    remember(name, known);
                }
            });
            return null;
        });
    }

    void remember(String name, Known known) {
        FileState state = known.state();
        db.exec(
                "insert or replace into folder_file (name, size, modified, inode, id, hash) values (?, ?, ?, ?, ?, ?)",
                name,
                state.size(),
                state.modifiedNanos(),
                state.inode(),
                known.id() == null ? null : known.id().toString(),
                known.hash().toString());
    }

    void forget(String name) {
        db.exec("delete from folder_file where name = ?", name);
    }

    /** The mark that the linked folder carries; empty before a folder is linked. */
    Optional<String> mark() {
        return db.query("select mark from folder_mark", row -> row.text(0)).stream()
                .findFirst();
    }

    void keepMark(String mark) {
        db.transaction(() -> {
            db.exec("delete from folder_mark");
            return db.exec("insert into folder_mark (mark) values (?)", mark);
        });
    }

    private static Known known(Db.Row row) {
        String id = row.text(4);
        return new Known(
                new FileState(row.number(1), row.number(2), row.text(3)),
                id == null ? null : CardId.of(id),
                ContentHash.of(row.text(5)));
    }
}
