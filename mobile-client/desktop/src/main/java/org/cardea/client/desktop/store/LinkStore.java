package org.cardea.client.desktop.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.cardea.client.ports.Db;

/** Keeps the link of this state. */
public final class LinkStore {
    private final Db db;

    public LinkStore(Db db) {
        this.db = db;
        db.exec("create table if not exists link (server text not null, folder text not null, account text not null,"
                + " device text not null, region text not null, token text not null)");
    }

    public Optional<Link> find() {
        return db
                .query(
                        "select server, folder, account, device, region, token from link",
                        row -> new Link(
                                URI.create(row.text(0)),
                                Path.of(row.text(1)),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.text(5)))
                .stream()
                .findFirst();
    }

    public void keep(Link link) {
        db.transaction(() -> {
            db.exec("delete from link");
            return db.exec(
                    "insert into link (server, folder, account, device, region, token) values (?, ?, ?, ?, ?, ?)",
                    link.server().toString(),
                    link.folder().toString(),
                    link.account(),
                    link.device(),
                    link.region(),
                    link.token());
        });
    }
}
