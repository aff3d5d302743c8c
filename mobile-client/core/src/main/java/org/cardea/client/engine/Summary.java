package org.cardea.client.engine;

/** What a run did, counted in cards. Filled in by the engine while it runs, read afterwards. */
public final class Summary {
    /** New, changed and deleted cards the server took as they were. */
    public int uploaded;

    /** Of mine, combined by the server with another device's change. */
    public int merged;

    /** Deletions the server refused because of a newer edit. */
    public int kept;

    /** Refused by the server, or no card at all; listed in the store's rejections. */
    public int rejected;

    /** Changes taken from the server. */
    public int downloaded;

    /** Created, changed or deleted in the system's address book. */
    public int written;

    /** Refused by the system's address book. */
    public int notStored;

    /** Open questions: unsure matches, and deletions waiting for the owner's word. */
    public int toReview;

    public int toConfirm;

    /** Whether every UUID was compared instead of only the changes. */
    public boolean full;

    @Override
    public String toString() {
        return "uploaded " + uploaded + ", merged " + merged + ", kept " + kept + ", rejected " + rejected
                + ", downloaded " + downloaded + ", written " + written + ", not stored " + notStored
                + ", to review " + toReview + ", to confirm " + toConfirm + (full ? ", full" : "");
    }
}
