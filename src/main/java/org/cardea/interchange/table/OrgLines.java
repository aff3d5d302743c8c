package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

/** ORG, TITLE and ROLE (RFC 6350 section 6.6). */
final class OrgLines implements Lines {
    @Override
    public void write(Block joined, Draft draft) {
        joined.unjoined().forEach(block -> {
            writeUnit(block, draft);
            writeIfAny("TITLE", block.part("title"), draft);
            writeIfAny("ROLE", block.part("role"), draft);
            writeIfAny("X-PHONETIC-ORG", block.part("phonetic"), draft);
        });
        String path = joined.part("department-path");
        if (!path.isEmpty()) {
            for (String department : path.split("[;；]")) {
                writeIfAny("ORG", department, ";" + escape(department.strip()), draft);
            }
        }
    }

    private static void writeUnit(Block block, Draft draft) {
        String name = block.part("name");
        String department = block.part("department");
        String unit = department.isEmpty() ? "" : ";" + escape(department);
        writeIfAny("ORG", name + department, escape(name) + unit, draft);
        if (!name.isEmpty()) {
            draft.callable().addFirst(name);
        }
    }

    private static void writeIfAny(String property, String text, Draft draft) {
        writeIfAny(property, text, escape(text), draft);
    }

    private static void writeIfAny(String property, String text, String value, Draft draft) {
        if (!text.isBlank()) {
            draft.card().line(property, value);
        }
    }
}
