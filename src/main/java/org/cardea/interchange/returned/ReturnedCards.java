package org.cardea.interchange.returned;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.cardea.interchange.Item;
import org.cardea.interchange.VcardText;

/** Cards as they stood, the reason in a line after the first. */
final class ReturnedCards implements ReturnedFile {
    private final Writer cards;

    ReturnedCards(OutputStream out) {
        this.cards = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    @Override
    public void bad(Item.Bad bad) throws IOException {
        write(bad.cells(), bad.reason());
    }

    @Override
    public void refused(Item.Person person, String reason) throws IOException {
        write(person.vcard().lines().toList(), reason);
    }

    @Override
    public void broken(String reason) throws IOException {
        write(List.of(), reason);
    }

    private void write(List<String> lines, String reason) throws IOException {
        List<String> all = new ArrayList<>(lines);
        all.add(Math.min(1, lines.size()), VcardText.ERROR + ":" + VcardText.escape(reason));
        for (String line : all) {
            cards.write(line + "\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }
}
