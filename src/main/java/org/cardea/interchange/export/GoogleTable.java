package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.interchange.names.Name;
import org.cardea.interchange.table.Readback;

/** Google's dialect of 2024, exactly by its names. */
public final class GoogleTable implements Table {
    private static final List<String> BEFORE = List.of(
            "First Name",
            "Middle Name",
            "Last Name",
            "Phonetic First Name",
            "Phonetic Middle Name",
            "Phonetic Last Name",
            "Name Prefix",
            "Name Suffix",
            "Nickname",
            "File As",
            "Organization Name",
            "Organization Title",
            "Organization Department",
            "Birthday",
            "Notes",
            "Photo",
            "Labels");
    private static final List<Blocks.Kind> ORDER = List.of(
            Blocks.Kind.EMAIL,
            Blocks.Kind.PHONE,
            Blocks.Kind.ADDRESS,
            Blocks.Kind.RELATION,
            Blocks.Kind.WEBSITE,
            Blocks.Kind.EVENT,
            Blocks.Kind.CUSTOM);
    private static final List<String> VALUE = List.of("Label", "Value");
    private static final List<String> ADDRESS = List.of(
            "Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address");

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final String EVERYONE = "* myContacts";

    private final Columns columns;
    private final Readback readback;

    public GoogleTable(Blocks blocks) {
        List<Columns.Repeated> numbered = ORDER.stream()
                .map(kind -> new Columns.Repeated(
                        kind.title(), kind == Blocks.Kind.ADDRESS ? ADDRESS : VALUE, blocks.times(kind)))
                .toList();
        this.columns = Columns.of(BEFORE, numbered, List.of());
        this.readback = new Readback(columns.names());
    }

    @Override
    public List<String> header() {
        return columns.names();
    }

    @Override
    public Written row(Contact contact) {
        Labelled wanted = Labelled.of(contact);
        List<Said> card = wanted.ofTheCard();
        Cells cells = new Cells(columns, Medium.FOREIGN_TEXT);
        name(card, cells);
        person(card, cells);
        cells.put("Labels", labels(card, contact.labels()));
        blocks(GoogleBlocks.of(card), cells);
        return new Written(contact.name(), cells.list(), Compare.left(contact, wanted, readback.card(cells.list())));
    }

    private static void name(List<Said> card, Cells cells) {
        Name name = ForeignCells.name(card);
        cells.put("First Name", name.given());
        cells.put("Middle Name", name.middle());
        cells.put("Last Name", name.family());
        cells.put("Name Prefix", name.prefix());
        cells.put("Name Suffix", name.suffix());
        String shown = ForeignCells.first(card, "FN");
        cells.put("File As", shown.equals(name.whole()) ? "" : shown);
    }

    private static void person(List<Said> card, Cells cells) {
        cells.put("Phonetic First Name", ForeignCells.first(card, "X-PHONETIC-FIRST-NAME"));
        cells.put("Phonetic Middle Name", ForeignCells.first(card, "X-PHONETIC-MIDDLE-NAME"));
        cells.put("Phonetic Last Name", ForeignCells.first(card, "X-PHONETIC-LAST-NAME"));
        cells.put("Nickname", ForeignCells.first(card, "NICKNAME"));
        card.stream().filter(said -> said.name().equals("ORG")).findFirst().ifPresent(said -> {
            List<String> parts = ForeignCells.parts(said.value(), 2);
            cells.put("Organization Name", parts.getFirst());
            cells.put("Organization Department", ForeignCells.department(parts));
        });
        cells.put("Organization Title", ForeignCells.first(card, "TITLE"));
        cells.put("Notes", ForeignCells.all(card, "NOTE").collect(Collectors.joining("\n")));
        String birthday = Dates.readable(ForeignCells.first(card, "BDAY"));
        cells.put("Birthday", birthday.startsWith("-") ? " " + birthday : birthday);
        ForeignCells.all(card, "PHOTO")
                .filter(photo -> photo.startsWith("http"))
                .findFirst()
                .ifPresent(photo -> cells.put("Photo", photo));
    }

    private static String labels(List<Said> card, List<String> groups) {
        return Stream.concat(ForeignCells.categories(card, groups).stream(), Stream.of(EVERYONE))
                .filter(label -> !label.contains(":::"))
                .collect(Collectors.joining(Text.JOIN));
    }

    private static void blocks(GoogleBlocks blocks, Cells cells) {
        blocks.joined().forEach((kind, byLabel) -> {
            int number = 0;
            for (Map.Entry<String, List<String>> block : byLabel.entrySet()) {
                number++;
                cells.put(Columns.name(kind.title(), number, "Label"), block.getKey());
                cells.put(Columns.name(kind.title(), number, "Value"), String.join(Text.JOIN, block.getValue()));
            }
        });
        for (int i = 0; i < blocks.addresses().size(); i++) {
            address(blocks.addresses().get(i), i + 1, cells);
        }
    }

    private static void address(Said said, int number, Cells cells) {
        List<String> parts = ForeignCells.parts(said.value(), 7);
        List<String> names =
                List.of("PO Box", "Extended Address", "Street", "City", "Region", "Postal Code", "Country");
        for (int i = 0; i < names.size(); i++) {
            cells.put(Columns.name("Address", number, names.get(i)), parts.get(i));
        }
        cells.put(Columns.name("Address", number, "Label"), GoogleBlocks.label(said));
        cells.put(Columns.name("Address", number, "Formatted"), formatted(parts));
    }

    private static String formatted(List<String> parts) {
        List<String> lines = new ArrayList<>(List.of(parts.get(2), parts.get(1), parts.get(0)));
        lines.add(SPACES.matcher(String.join(" ", parts.get(3), parts.get(4), parts.get(5))
                        .strip())
                .replaceAll(" "));
        lines.add(parts.get(6));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }
}
