package org.cardea.interchange.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.interchange.Item;
import org.cardea.interchange.VcardText;
import org.cardea.interchange.Warning;
import org.cardea.interchange.names.Cell;

/** Makes a card of a row. Pure: a row and a mapping always give the same card. */
final class RowToCard {
    /** Characters; the cells of one contact hold a few hundred. */
    private static final int LONGEST = 512 * 1024;

    private final Mapping mapping;
    private final boolean identified;
    /** By column: those with an equal key make up one value. */
    private final Object[] keys;

    RowToCard(Mapping mapping) {
        this(mapping, true);
    }

    /** Cards without UID stay so. */
    static RowToCard unidentified(Mapping mapping) {
        return new RowToCard(mapping, false);
    }

    private RowToCard(Mapping mapping, boolean identified) {
        this.mapping = mapping;
        this.identified = identified;
        this.keys = new Object[mapping.fields().size()];
        Arrays.setAll(keys, i -> key(mapping.fields().get(i), i));
    }

    /** Empty for a row in which nothing stands that is read. */
    Optional<Item> card(Row row) {
        if (isBlank(row)) {
            return Optional.empty();
        }
        if (hasTooMany(row)) {
            return Optional.of(bad(row, "The row has more cells than the header has names."));
        }
        return Optional.of(isTooLong(row) ? bad(row, "The row is too long for one contact.") : read(row));
    }

    /** Pictures, which are long, stand in columns of their own. */
    private boolean isTooLong(Row row) {
        long length = 0;
        for (int i = 0; i < Math.min(mapping.fields().size(), row.cells().size()); i++) {
            Field field = mapping.fields().get(i);
            length += field.is("vcard") || field.is("photo") ? 0 : row.cell(i).length();
        }
        return length > LONGEST;
    }

    private boolean isBlank(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            boolean ignored =
                    i < mapping.fields().size() && mapping.fields().get(i).equals(Field.IGNORED);
            if (!ignored && !row.cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private boolean hasTooMany(Row row) {
        for (int i = mapping.fields().size(); i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private Item read(Row row) {
        Draft draft = new Draft(row.number());
        Collection<Block> blocks = blocks(row, draft);
        try {
            return compose(row, blocks, draft);
        } catch (Malformed malformed) {
            return bad(row, "The cells do not make a card: " + malformed.getMessage() + ".");
        }
    }

    private Item compose(Row row, Collection<Block> blocks, Draft draft) throws Malformed {
        Rest rest = rest(blocks);
        draft.exactly(rest.says("FN"), !rest.lines().isEmpty() || !uid(blocks).isEmpty());
        Set<String> said = new HashSet<>();
        List<Block> names = new ArrayList<>();
        for (Block block : blocks) {
            if (block.field().is("name")) {
                names.add(block);
            } else if (isLine(block)) {
                Lines.ALL.get(block.field().property()).write(block, draft);
            }
        }
        if (!draft.notes().isEmpty()) {
            draft.card().line("NOTE", VcardText.escape(String.join("\n", draft.notes())));
        }
        if (!NameLines.write(names, draft, said)) {
            return bad(row, "Nothing in the row says who it is.");
        }
        String uid = uid(blocks);
        if (!uid.isEmpty()) {
            draft.card().line("UID", VcardText.urn(uid));
            said.add("UID");
        }
        rest.write(draft.card(), said);
        return person(row, draft.card().end(), draft.warnings());
    }

    private static boolean isLine(Block block) {
        return !block.field().is("vcard")
                && (!block.field().is("uid") || block.value().isEmpty());
    }

    private static Rest rest(Collection<Block> blocks) throws Malformed {
        for (Block block : blocks) {
            if (block.field().is("vcard")) {
                return Rest.of(block.value());
            }
        }
        return Rest.NONE;
    }

    private static String uid(Collection<Block> blocks) {
        for (Block block : blocks) {
            if (block.field().is("uid")) {
                return block.value();
            }
        }
        return "";
    }

    private Item person(Row row, String vcard, List<Warning> warnings) throws Malformed {
        Card card = identified ? VcardText.identified(vcard) : Card.read(vcard);
        return new Item.Person(row.number(), card, List.copyOf(warnings), row.cells());
    }

    private static Item bad(Row row, String reason) {
        return new Item.Bad(row.number(), reason, row.cells());
    }

    private Collection<Block> blocks(Row row, Draft draft) {
        Map<Object, Block> blocks = new LinkedHashMap<>();
        int columns = Math.min(mapping.fields().size(), row.cells().size());
        for (int i = 0; i < columns; i++) {
            if (row.cell(i).isBlank()) {
                continue;
            }
            Field field = mapping.fields().get(i);
            String text = field.is("vcard") ? row.cell(i) : cell(row.cell(i), mapping.name(i), draft);
            if (!text.isBlank()) {
                String column = mapping.name(i);
                blocks.computeIfAbsent(keys[i], fresh -> Block.begin(field, column))
                        .parts()
                        .put(field.part(), text);
            }
        }
        blocks.values()
                .removeIf(block -> block.parts().size() == 1 && block.parts().containsKey(Field.LABEL));
        return new ArrayList<>(blocks.values());
    }

    /** Custom columns outside numbered blocks stand each for itself. */
    private static Object key(Field field, int column) {
        boolean alone = field.is("custom") && field.block().isEmpty();
        return alone ? (Object) column : String.join("\0", field.property(), field.label(), field.block());
    }

    private static String cell(String raw, String column, Draft draft) {
        String text = Cell.mended(raw);
        if (Cell.isError(text)) {
            draft.warn(column, "cell-error", "A spreadsheet left only an error here.");
            return "";
        }
        if (text.indexOf('\uFFFD') >= 0) {
            draft.warn(column, "characters-unreadable", "Some bytes are no characters in this charset.");
        }
        return text.replace("\0", "");
    }
}
