package org.cardea.interchange.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cardea.interchange.vcard.OwnCards;

/** A file of vCards. */
final class VcardOutput implements Output {
    private final OutputStream out;
    private final boolean older;

    VcardOutput(OutputStream out, boolean older) {
        this.out = out;
        this.older = older;
    }

    @Override
    public Written make(Contact contact) {
        String text = older
                ? OwnCards.version3(contact.id(), contact.card().lines(), contact.photos())
                : OwnCards.version4(contact.id(), contact.card().lines(), contact.photos());
        List<String> left = contact.left().stream().map(Word::of).toList();
        return new Written(contact.name(), List.of(text), left);
    }

    @Override
    public void contact(Contact contact, Written written) throws IOException {
        out.write(written.cells().getFirst().getBytes(UTF_8));
    }

    @Override
    public void group(Contact group, Written written) throws IOException {
        contact(group, written);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
