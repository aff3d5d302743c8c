package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Unit;
import org.cardea.interchange.names.Name;

/** Fills one row of our own dialect. */
final class CardeaCells {
    static final String UID = "UID";
    static final String KIND = "Kind";
    static final String REST = "vCard";

    private static final String BEGIN = "BEGIN:VCARD\nVERSION:4.0\n";
    private static final String END = "END:VCARD";
    /** Says that there is no name to show, so that reading derives none. */
    private static final String NAMELESS = "FN:\n";

    private final Cells cells;
    private final Medium medium;
    private final StringBuilder rest = new StringBuilder();
    private final Set<String> tooLong = new HashSet<>();
    private final int[] numbers = new int[Blocks.Kind.values().length];
    private final List<Unit> forRest = new ArrayList<>();
    private Name name = Name.NONE;
    private Said shown;

    private CardeaCells(Columns columns, Medium medium) {
        this.cells = new Cells(columns, medium);
        this.medium = medium;
    }

    /** @param inRest normal forms of what is not to stand in columns */
    static CardeaCells fill(Columns columns, Medium medium, Contact contact, Labelled wanted, Set<String> inRest) {
        CardeaCells row = new CardeaCells(columns, medium);
        row.cells.put(UID, contact.id().toString());
        boolean named = false;
        for (Unit unit : wanted.units()) {
            named |= unit.name().equals("FN");
            row.cells.begin();
            if (inRest.contains(unit.normal()) || !row.place(unit, unit == wanted.labels())) {
                row.cells.takeBack();
                row.forRest.add(unit);
            }
        }
        row.show();
        row.writeRest(named);
        return row;
    }

    List<String> list() {
        return cells.list();
    }

    /** Normal forms of what fits into no cell. */
    Set<String> tooLong() {
        return tooLong;
    }

    private boolean place(Unit unit, boolean labels) {
        Said said = Said.of(unit);
        if (!said.simple()) {
            return false;
        }
        Blocks.Kind block = Blocks.kind(said.name());
        if (block != null) {
            return numbered(block, said);
        }
        return said.isBare() && (labels ? put("Labels", Text.list(said.value())) : single(said));
    }

    private boolean single(Said said) {
        String value = said.value();
        return switch (said.name()) {
            case "FN" -> holdShown(said);
            case "N" -> name(value);
            case "NICKNAME" -> put("Nickname", Text.list(value));
            case "X-PHONETIC-FIRST-NAME" -> put("Phonetic First Name", Text.of(value));
            case "X-PHONETIC-MIDDLE-NAME" -> put("Phonetic Middle Name", Text.of(value));
            case "X-PHONETIC-LAST-NAME" -> put("Phonetic Last Name", Text.of(value));
            case "ORG" -> organization(Text.split(value, ';'));
            case "TITLE" -> put("Organization Title", Text.of(value));
            case "ROLE" -> put("Organization Role", Text.of(value));
            case "BDAY" -> cells.put("Birthday", Dates.readable(value));
            case "GENDER" -> put("Gender", Genders.readable(value));
            case "CATEGORIES" -> put("Categories", Text.list(value));
            case "KIND" -> put(KIND, Text.of(value));
            case "NOTE" -> put("Notes", Text.of(value));
            case "PHOTO" -> value.regionMatches(true, 0, "http", 0, 4) && cells.put("Photo", value);
            default -> false;
        };
    }

    private boolean put(String column, Optional<String> text) {
        return text.isPresent() && cells.put(column, text.get());
    }

    private boolean holdShown(Said said) {
        if (shown != null || Text.of(said.value()).isEmpty()) {
            return false;
        }
        shown = said;
        return true;
    }

    private boolean name(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : Text.split(value, ';')) {
            Optional<String> text = part.isEmpty() ? Optional.of("") : Text.list(part);
            if (text.isEmpty()) {
                return false;
            }
            parts.add(text.get());
        }
        if (parts.size() != 5 || !name.isEmpty()) {
            return false;
        }
        boolean placed = cells.put("Last Name", parts.get(0))
                && cells.put("First Name", parts.get(1))
                && cells.put("Middle Name", parts.get(2))
                && cells.put("Name Prefix", parts.get(3))
                && cells.put("Name Suffix", parts.get(4));
        name = placed ? new Name(parts.get(3), parts.get(1), parts.get(2), parts.get(0), parts.get(4)) : name;
        return placed;
    }

    /** What the parts of the name say already needs no cell, and follows them when they are edited. */
    private void show() {
        if (shown != null) {
            String text = Text.of(shown.value()).orElseThrow();
            if (!name.whole().equals(text) && !cells.put("Shown Name", text)) {
                forRest.add(shown.unit());
            }
        }
    }

    private boolean organization(List<String> parts) {
        Optional<String> company = Text.of(parts.getFirst());
        Optional<String> department = parts.size() == 1 ? Optional.of("") : Text.of(parts.get(1));
        return parts.size() <= 2
                && company.isPresent()
                && department.isPresent()
                && cells.isFree("Organization Name")
                && cells.isFree("Organization Department")
                && cells.put("Organization Department", department.get())
                && cells.put("Organization Name", company.get());
    }

    private boolean numbered(Blocks.Kind kind, Said said) {
        int number = numbers[kind.ordinal()] + 1;
        boolean placed = new Numbered(cells, kind, number).place(said);
        numbers[kind.ordinal()] += placed ? 1 : 0;
        return placed;
    }

    private void writeRest(boolean named) {
        String nameless = named ? "" : NAMELESS;
        int free = medium.longest() - BEGIN.length() - nameless.length() - END.length();
        for (Unit unit : forRest) {
            String lines = lines(unit);
            free -= medium.size(lines);
            if (free < 0) {
                tooLong.add(unit.normal());
                free += medium.size(lines);
            } else {
                rest.append(lines);
            }
        }
        boolean nothing = rest.isEmpty() && nameless.isEmpty();
        cells.put(REST, nothing ? "" : BEGIN + nameless + rest + END);
    }

    private static String lines(Unit unit) {
        StringBuilder text = new StringBuilder();
        for (ContentLine line : unit.lines()) {
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }
}
