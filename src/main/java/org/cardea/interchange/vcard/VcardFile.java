package org.cardea.interchange.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import org.cardea.interchange.Choices;
import org.cardea.interchange.FileReading;
import org.cardea.interchange.Item;
import org.cardea.interchange.Kind;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Source;
import org.cardea.interchange.text.Charsets;

/** Reads {@code .vcf} of version 2.1, 3.0 and 4.0, also mixed. */
public final class VcardFile implements FileReading {
    private static final int HIDDEN_SAMPLE = 256 * 1024;

    @Override
    public Sniffed sniff(Source file, Choices choices) throws Refused, IOException {
        return new Sniffed(Kind.VCARD, "vcard", charset(file, choices), "", 0, List.of());
    }

    @Override
    public void read(Source file, Choices choices, Consumer<Item> each) throws Refused, IOException {
        String charset = charset(file, choices);
        boolean wide = charset.startsWith("UTF-16");
        ReadCard reading = new ReadCard(new Decode(wide ? "UTF-8" : charset));
        try (Reader bytes = bytes(file, charset, wide)) {
            CardCutter cards = new CardCutter(new RawLines(skipMark(bytes)));
            RawCard last = null;
            for (RawCard card = cards.next(); card != null; card = cards.next()) {
                reading.items(card).forEach(each);
                last = card;
            }
            if (last != null && last.fault().equals(RawCard.CUT_OFF)) {
                each.accept(new Item.Broken(last.number(), "The file breaks off inside the card that begins here."));
            }
        }
    }

    private static Reader bytes(Source file, String charset, boolean wide) throws Refused, IOException {
        return wide
                ? new BufferedReader(new Utf8Bytes(Charsets.read(file, charset)))
                : Charsets.read(file, ISO_8859_1.name());
    }

    private static Reader skipMark(Reader bytes) throws IOException {
        bytes.mark(3);
        char[] mark = new char[3];
        int read = bytes.read(mark);
        if (read < 3 || !new String(mark).equals("\u00EF\u00BB\u00BF")) {
            bytes.reset();
        }
        return bytes;
    }

    /** Quoted-printable hides the charset from a look at the bytes, so it is undone first. */
    private static String charset(Source file, Choices choices) throws IOException {
        if (choices.charset().isPresent()) {
            return choices.charset().get();
        }
        String plain = Charsets.guess(file).getFirst().charset();
        if (!plain.equals(UTF_8.name())) {
            return plain;
        }
        String hidden = Charsets.guess(hidden(file)).getFirst().charset();
        return hidden.startsWith("UTF-16") ? plain : hidden;
    }

    private static byte[] hidden(Source file) throws IOException {
        try (InputStream bytes = file.open()) {
            String beginning = new String(bytes.readNBytes(HIDDEN_SAMPLE), ISO_8859_1);
            StringBuilder unnamed = new StringBuilder();
            for (String line : Unfold.lines(beginning.lines().toList())) {
                LineParser.parse(line)
                        .filter(found -> found.has("ENCODING", "QUOTED-PRINTABLE")
                                && found.parameter("CHARSET").isEmpty())
                        .ifPresent(found ->
                                unnamed.append(Decode.unquoted(found.value())).append('\n'));
            }
            return unnamed.toString().getBytes(ISO_8859_1);
        }
    }
}
