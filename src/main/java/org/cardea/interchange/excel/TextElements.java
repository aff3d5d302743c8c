package org.cardea.interchange.excel;

import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the text of each element of a name; readings ({@code rPh}) that stand beside the text are passed over. */
final class TextElements extends DefaultHandler {
    /** Excel itself ends at 32,767. */
    static final int LONGEST = 1 << 20;

    private final String name;
    private final Consumer<String> each;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int readings;

    TextElements(String name, Consumer<String> each) {
        this.name = name;
        this.each = each;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals(name)) {
            text.setLength(0);
        }
        readings += local.equals("rPh") ? 1 : 0;
        inText = local.equals("t") && readings == 0;
    }

    @Override
    public void characters(char[] characters, int from, int length) {
        if (inText) {
            append(text, characters, from, length);
        }
    }

    static void append(StringBuilder text, char[] characters, int from, int length) {
        if (text.length() + length > LONGEST) {
            throw new TooLarge("A cell of the workbook is too large.");
        }
        text.append(characters, from, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        inText = false;
        readings -= local.equals("rPh") ? 1 : 0;
        if (local.equals(name)) {
            each.accept(text.toString());
        }
    }
}
