package org.cardea.contacts.view;

import static org.cardea.contacts.Card.escape;
import static org.cardea.contacts.Card.unescape;

import org.cardea.contacts.ContentLine;
import org.cardea.contacts.view.ContactView.Note;

/** NOTE (RFC 6350 section 6.7.2). */
final class Notes extends Kind<Note> {
    Notes() {
        super("notes");
    }

    @Override
    boolean is(ContentLine line) {
        return line.is("NOTE");
    }

    @Override
    Note read(String id, ContentLine line, String label) {
        return new Note(id, unescape(line.value()));
    }

    @Override
    Note over(Note old, Note given) {
        return new Note(old.id(), or(given.note(), old.note()));
    }

    @Override
    Note complete(Note given) {
        return new Note(null, text(given.note()));
    }

    @Override
    boolean isBlank(Note note) {
        return note.note().isBlank();
    }

    @Override
    ContentLine valued(ContentLine line, Note old, Note now) {
        return line.withValue(escape(now.note()));
    }

    @Override
    ContentLine fresh(Note note) {
        return ContentLine.of("NOTE", escape(note.note()));
    }
}
