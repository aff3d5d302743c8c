package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cardea.contacts.Unit;
import org.cardea.interchange.table.Readback;

/**
 * Our own dialect, which is complete. What columns can say stands in them; each row is read back before it is written,
 * and what did not come back to the letter goes into the column of the rest.
 */
public final class CardeaTable implements Table {
    private static final List<String> BEFORE = List.of(
            CardeaCells.UID,
            CardeaCells.KIND,
            "Shown Name",
            "Name Prefix",
            "First Name",
            "Middle Name",
            "Last Name",
            "Name Suffix",
            "Nickname",
            "Phonetic First Name",
            "Phonetic Middle Name",
            "Phonetic Last Name",
            "Organization Name",
            "Organization Department",
            "Organization Title",
            "Organization Role",
            "Birthday",
            "Gender",
            "Labels",
            "Categories");
    private static final List<String> ADDRESS =
            List.of("Label", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address");
    private static final List<String> VALUE = List.of("Label", "Value");
    private static final List<String> IM = List.of("Label", "Service", "Value");

    private final Columns columns;
    private final Medium medium;
    private final Readback readback;

    public CardeaTable(Blocks blocks, Medium medium) {
        this.columns = Columns.of(BEFORE, numbered(blocks), List.of("Notes", "Photo", CardeaCells.REST));
        this.medium = medium;
        this.readback = new Readback(columns.names());
    }

    private static List<Columns.Repeated> numbered(Blocks blocks) {
        return Stream.of(Blocks.Kind.values())
                .map(kind -> new Columns.Repeated(kind.title(), parts(kind), blocks.times(kind)))
                .toList();
    }

    private static List<String> parts(Blocks.Kind kind) {
        return switch (kind) {
            case ADDRESS -> ADDRESS;
            case IM -> IM;
            default -> VALUE;
        };
    }

    @Override
    public List<String> header() {
        return columns.names();
    }

    @Override
    public Written row(Contact contact) {
        Labelled wanted = Labelled.of(contact);
        Set<String> inRest = new HashSet<>();
        while (true) {
            CardeaCells cells = CardeaCells.fill(columns, medium, contact, wanted, inRest);
            Set<String> expected = wanted.normals();
            expected.removeAll(cells.tooLong());
            Set<String> read = read(cells.list());
            if (read.equals(expected) || !moveToRest(expected, read, inRest)) {
                expected.removeAll(read);
                expected.addAll(cells.tooLong());
                return written(contact, wanted, cells, expected);
            }
        }
    }

    private Set<String> read(List<String> cells) {
        Set<String> read = new HashSet<>();
        readback.card(cells).ifPresent(card -> card.units().forEach(unit -> read.add(unit.normal())));
        return read;
    }

    /** First what did not come back; if all did and something besides, everything. */
    private static boolean moveToRest(Set<String> expected, Set<String> read, Set<String> inRest) {
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(read);
        return inRest.addAll(missing) || inRest.addAll(expected);
    }

    private static Written written(Contact contact, Labelled wanted, CardeaCells cells, Set<String> lost) {
        List<String> left =
                new ArrayList<>(contact.left().stream().map(Word::of).toList());
        for (Unit unit : wanted.units()) {
            if (lost.contains(unit.normal())) {
                left.add(cells.tooLong().contains(unit.normal()) ? Word.tooLong(unit.name()) : Word.of(unit.name()));
            }
        }
        return new Written(contact.name(), cells.list(), left);
    }
}
