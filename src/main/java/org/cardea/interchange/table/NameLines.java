package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cardea.interchange.VcardText;
import org.cardea.interchange.names.Name;
import org.cardea.interchange.names.WholeName;

/** FN and N (RFC 6350 sections 6.2.1 and 6.2.2) from parts, from a whole name, or from whatever else names the person. */
final class NameLines {
    private static final Field NAME = Field.of("name");

    private NameLines() {}

    /**
     * Whether there is anything to call the person.
     *
     * @param said the properties that were written
     */
    static boolean write(Collection<Block> blocks, Draft draft, Set<String> said) {
        Block cells = merged(blocks);
        Name name = draft.isExact() ? typed(cells) : name(cells);
        String whole = whole(cells, name, draft);
        if (whole.isEmpty() && !draft.isNamed()) {
            return false;
        }
        if (!whole.isEmpty()) {
            said.add("FN");
            draft.card().line("FN", escape(whole));
        }
        if (!draft.isExact() && ContentGuess.isMail(name.given())) {
            writeMail(name.given(), draft);
        } else {
            writeParts(name, draft, said);
        }
        return true;
    }

    /** Where the row holds a name to show of its own, only a column can change it. */
    private static String whole(Block cells, Name name, Draft draft) {
        String given = firstOf(cells.part("shown"), cells.part("full"));
        if (draft.isNamed() || !given.isEmpty()) {
            return given;
        }
        String callable = draft.callable().isEmpty() ? "" : draft.callable().getFirst();
        return firstOf(name.whole(), cells.part("file-as"), callable);
    }

    /** The first that says anything, or empty. */
    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** Google files a sender by address alone under the given name. */
    private static void writeMail(String address, Draft draft) {
        if (!draft.callable().contains(address)) {
            draft.card().line("EMAIL", escape(address));
        }
    }

    private static void writeParts(Name name, Draft draft, Set<String> said) {
        if (!name.isEmpty()) {
            said.add("N");
            String[] parts = {name.family(), name.given(), name.middle(), name.prefix(), name.suffix()};
            Arrays.setAll(parts, i -> listed(parts[i]));
            draft.card().line("N", String.join(";", parts));
        }
    }

    private static String listed(String part) {
        return part.contains(":::")
                ? Block.split(part).stream().map(VcardText::escape).collect(Collectors.joining(","))
                : escape(part);
    }

    private static Block merged(Collection<Block> blocks) {
        Block all = Block.begin(NAME, "");
        blocks.forEach(block -> block.parts().forEach(all.parts()::putIfAbsent));
        return all;
    }

    private static Name typed(Block cells) {
        return new Name(
                cells.part("prefix"),
                cells.part("given"),
                cells.part("middle"),
                cells.part("family"),
                cells.part("suffix"));
    }

    private static Name name(Block cells) {
        Name typed = typed(cells);
        boolean onlyGiven = typed.family().isEmpty() && typed.middle().isEmpty();
        if (onlyGiven && WholeName.isWholeChinese(typed.given())) {
            return WholeName.split(typed.given());
        }
        boolean noParts = typed.given().isEmpty() && onlyGiven;
        return noParts ? split(cells.part("full"), typed) : typed;
    }

    private static Name split(String full, Name titles) {
        Name split = Optional.of(full)
                .filter(text -> !ContentGuess.isMail(text))
                .map(WholeName::split)
                .orElse(Name.NONE);
        return new Name(
                titles.prefix().isEmpty() ? split.prefix() : titles.prefix(),
                split.given(),
                split.middle(),
                split.family(),
                titles.suffix().isEmpty() ? split.suffix() : titles.suffix());
    }
}
