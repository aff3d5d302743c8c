package org.cardea.client.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.cardea.client.ports.Db;
import org.cardea.client.ports.DbBroken;

/** Everything one device remembers of one book. */
public final class LocalStore {
    private final Db db;

    private LocalStore(Db db) {
        this.db = db;
    }

    /** Creates the tables where they are missing. */
    public static LocalStore open(Db db) {
        db.transaction(() -> {
            for (String statement : schema().split(";")) {
                if (!statement.trim().isEmpty()) {
                    db.exec(statement);
                }
            }
            return null;
        });
        return new LocalStore(db);
    }

    private static String schema() {
        StringBuilder schema = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(LocalStore.class.getResourceAsStream("schema.sql"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("--")) {
                    schema.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            throw new DbBroken(e);
        }
        return schema.toString();
    }

    public <T> T transaction(Supplier<T> work) {
        return db.transaction(work);
    }

    public void atomically(Runnable work) {
        db.transaction(() -> {
            work.run();
            return null;
        });
    }

    public StateStore state() {
        return new StateStore(db);
    }

    public CardStore cards() {
        return new CardStore(db);
    }

    public BaselineStore baselines() {
        return new BaselineStore(db);
    }

    public EditStore edits() {
        return new EditStore(db);
    }

    public RejectionStore rejections() {
        return new RejectionStore(db);
    }

    public NotStoredStore notStored() {
        return new NotStoredStore(db);
    }

    public ReviewStore reviews() {
        return new ReviewStore(db);
    }

    public HeldStore held() {
        return new HeldStore(db);
    }

    public TaskStore tasks() {
        return new TaskStore(db);
    }

    public JournalStore journal() {
        return new JournalStore(db);
    }
}
