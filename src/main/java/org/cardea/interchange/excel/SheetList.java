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

/**
 * Which sheets a workbook has and where they are (ECMA-376 part 1, section 18.2.20).
 *
 * @param sheets the visible ones, in the order of their tabs
 * @param since1904 whether days are counted from 1904, as old Macs did, and not from 1900
 */
record SheetList(List<Sheet> sheets, boolean since1904) {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private static final long LARGEST = 4L << 20;

    record Sheet(String name, String path) {}

    static SheetList read(Source file) throws IOException, SAXException {
        Map<String, String> paths = new HashMap<>();
        elements(file, RELATIONS, (name, attributes) -> {
            if (name.equals("Relationship")) {
                paths.put(attributes.getValue("Id"), path(attributes.getValue("Target")));
            }
        });
        List<Sheet> sheets = new ArrayList<>();
        boolean[] since1904 = new boolean[1];
        elements(file, WORKBOOK, (name, attributes) -> {
            if (name.equals("workbookPr")) {
                String said = attributes.getValue("date1904");
                since1904[0] = "1".equals(said) || "true".equals(said);
            } else if (name.equals("sheet")
                    && !"veryHidden".equals(attributes.getValue("state"))
                    && !"hidden".equals(attributes.getValue("state"))) {
                sheets.add(new Sheet(attributes.getValue("name"), paths.getOrDefault(relation(attributes), "")));
            }
        });
        if (sheets.isEmpty()) {
            throw new SAXException("the workbook has no sheet");
        }
        return new SheetList(List.copyOf(sheets), since1904[0]);
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
            Part.parse(new PartBytes(bytes, LARGEST), new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String qualified, Attributes attributes) {
                    each.begin(local, attributes);
                }
            });
            return part;
        });
    }
}
