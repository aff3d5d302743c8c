package org.cardea.client.store;

import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Db;
import org.cardea.client.reconcile.Likeness;

/** Contacts of the system that may be cards of the book, and what the owner said to it. */
public final class ReviewStore {
    private final Db db;

    ReviewStore(Db db) {
        this.db = db;
    }

    /** These are the open questions now; decisions taken stay. */
    public void replaceOpen(List<Review> open) {
        db.transaction(() -> {
            db.exec("delete from review where decision is null");
            open.forEach(review -> db.exec(
                    "insert or ignore into review (system_id, uuid, because) values (?, ?, ?)",
                    review.systemId,
                    review.id.toString(),
                    review.likeness.name()));
            return null;
        });
    }

    /** They are the same: the contact becomes that card. The next run carries it out. */
    public void same(String systemId, CardId id) {
        db.transaction(() -> {
            db.exec("update review set decision = 'different' where system_id = ?", systemId);
            return db.exec(
                    "update review set decision = 'same' where system_id = ? and uuid = ?", systemId, id.toString());
        });
    }

    /** It is none of those: both are kept. The next run carries it out. */
    public void keepBoth(String systemId) {
        db.exec("update review set decision = 'different' where system_id = ?", systemId);
    }

    /** What has been carried out is no question any more. */
    public void forgetSettled() {
        db.exec("delete from review where system_id in (select system_id from baseline)");
    }

    public List<Review> open() {
        return where("decision is null");
    }

    public List<Review> same() {
        return where("decision = 'same'");
    }

    public List<Review> different() {
        return where("decision = 'different'");
    }

    private List<Review> where(String condition) {
        return db.query(
                "select system_id, uuid, because from review where " + condition + " order by system_id, uuid",
                row -> new Review(row.text(0), CardId.of(row.text(1)), Likeness.valueOf(row.text(2))));
    }

    /** One question: is this contact that card? */
    public static final class Review {
        public final String systemId;
        public final CardId id;
        public final Likeness likeness;

        public Review(String systemId, CardId id, Likeness likeness) {
            this.systemId = systemId;
            this.id = id;
            this.likeness = likeness;
        }
    }
}
