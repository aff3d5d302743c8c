package org.cardea.interchange.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.shared.CardId;

/** Writes many contacts in a JVM of its own, which has no room for all of them. */
public final class StreamMany {
    private StreamMany() {}

    /** The format and how many contacts. */
    public static void main(String... arguments) throws Exception {
        Wanted wanted = new Wanted(
                Wanted.Format.valueOf(arguments[0]),
                java.nio.charset.StandardCharsets.UTF_8,
                true,
                ',',
                Set.of(),
                Set.of(),
                Optional.empty(),
                false,
                false);
        int contacts = Integer.parseInt(arguments[1]);
        try (Output output = Outputs.of(wanted, Blocks.of(contact(0)), OutputStream.nullOutputStream())) {
            for (int i = 0; i < contacts; i++) {
                Contact contact = contact(i);
                output.contact(contact, output.make(contact));
            }
            output.finish();
        }
    }

    private static Contact contact(int number) throws Exception {
        String note = ("Line " + number + " of a long note\\n").repeat(200);
        Card card = Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann " + number + "\r\nN:" + number
                + ";Ann;;;\r\nTEL;TYPE=cell:+49 151 " + (10_000_000 + number) + "\r\nNOTE:" + note
                + "\r\nEND:VCARD\r\n");
        return new Contact(CardId.random(), card, List.of(), List.of(), List.of());
    }
}
