package org.cardea.interchange.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cardea.interchange.Source;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which sheets a workbook has and where they are (ECMA-376 part 1, section 18.2.20). */
final class SheetList {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    record Sheet(String name, String path) {}

    private SheetList() {}

    /** The visible ones, in the order of their tabs. */
    static List<Sheet> read(Source file) throws IOException, SAXException {
        Map<String, String> paths = new HashMap<>();
        elements(file, RELATIONS, (name, attributes) -> {
            if (name.equals("Relationship")) {
                paths.put(attributes.getValue("Id"), path(attributes.getValue("Target")));
            }
        });
        List<Sheet> sheets = new ArrayList<>();
        elements(file, WORKBOOK, (name, attributes) -> {
            if (name.equals("sheet")
                    && !"veryHidden".equals(attributes.getValue("state"))
                    && !"hidden".equals(attributes.getValue("state"))) {
                sheets.add(new Sheet(attributes.getValue("name"), paths.getOrDefault(relation(attributes), "")));
            }
        });
        if (sheets.isEmpty()) {
            throw new SAXException("the workbook has no sheet");
        }
        return sheets;
    }

    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getQName(i).endsWith(":id")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    @FunctionalInterface
    private interface Element {
        void begin(String name, Attributes attributes);
    }

    private static void elements(Source file, String part, Element each) throws IOException, SAXException {
        Part.read(file, part, bytes -> {
            Part.parse(bytes, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String qualified, Attributes attributes) {
                    each.begin(local, attributes);
                }
            });
            return part;
        });
    }
}
