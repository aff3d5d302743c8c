package org.cardea.interchange.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** How the styles of a workbook show numbers (ECMA-376 part 1, sections 18.8.10 and 18.8.31); nothing else of them. */
final class NumberFormats extends DefaultHandler {
    /** Excel itself ends at 65,490. */
    private static final int MOST_STYLES = 70_000;

    private final Map<Integer, String> named = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inStyles;

    static NumberFormats read(InputStream part) throws IOException, SAXException, ParserConfigurationException {
        NumberFormats formats = new NumberFormats();
        Part.parse(part, formats);
        return formats;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (styles.size() + named.size() > MOST_STYLES) {
            throw new TooLarge("The workbook has too many styles. Save it as .csv and try again.");
        }
        switch (local) {
            case "cellXfs" -> inStyles = true;
            case "xf" -> {
                if (inStyles) {
                    styles.add(number(attributes.getValue("numFmtId")));
                }
            }
            case "numFmt" -> named.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        inStyles &= !local.equals("cellXfs");
    }

    /** The number of the format of a style. */
    int index(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : 0;
    }

    String format(int index) {
        String builtin = index >= 0 && index < BuiltinFormats.getAll().length
                ? BuiltinFormats.getBuiltinFormat(index)
                : "General";
        return named.getOrDefault(index, builtin);
    }

    static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
