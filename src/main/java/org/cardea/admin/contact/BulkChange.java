package org.cardea.admin.contact;

/** Many contacts at once. */
final class BulkChange {
    /** Deletions that wait for the owner's word. */
    record Held(String held, int count) {}

    private BulkChange() {}
}
