package org.cardea.client.book;

import java.util.Optional;

/** A vCard: its text and what can be read from it without interpreting more than needed. */
public final class Card {
    private final String text;
    private final ContentHash hash;

    private Card(String text, ContentHash hash) {
        this.text = text;
        this.hash = hash;
    }

    /** Of vCard 2.1, 3.0 or 4.0, with any line ends. */
    public static Card read(String text) throws Malformed {
        throw new UnsupportedOperationException();
    }

    /** As it was read. */
    public String text() {
        return text;
    }

    public ContentHash hash() {
        return hash;
    }

    /** By section 6 of docs/normal-form.md; empty without a UID. */
    public Optional<CardId> id() {
        throw new UnsupportedOperationException();
    }

    /** The same content under this UUID: its UID is that, whatever it was. */
    public Card withId(CardId id) {
        throw new UnsupportedOperationException();
    }

    /** FN, or what comes nearest to it; empty when the card names no one. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    public boolean isGroup() {
        throw new UnsupportedOperationException();
    }
}
