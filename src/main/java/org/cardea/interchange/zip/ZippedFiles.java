package org.cardea.interchange.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.cardea.interchange.Choices;
import org.cardea.interchange.FileReading;
import org.cardea.interchange.Item;
import org.cardea.interchange.Kind;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Source;

/** Reads every contact file in an archive, one after another; archives in archives are left closed. */
public final class ZippedFiles implements FileReading {
    private static final List<String> SUFFIXES =
            List.of(".csv", ".tsv", ".txt", ".vcf", ".vcard", ".xlsx", ".xls", ".xlsm");

    private static final int MOST_HELD = 4 << 20;

    private final FileReading inner;

    /** @param inner reads what is inside */
    public ZippedFiles(FileReading inner) {
        this.inner = inner;
    }

    @FunctionalInterface
    private interface Visitor {
        /** Whether to go on. */
        boolean visit(Source inside) throws Refused, IOException;
    }

    @Override
    public Sniffed sniff(Source file, Choices choices) throws Refused, IOException {
        List<Source> first = new ArrayList<>();
        forEach(file, inside -> !first.add(inside));
        if (first.isEmpty()) {
            throw new Refused("zip-empty", "The archive holds no file with contacts.");
        }
        Sniffed sniffed = sniffOne(first.getFirst(), choices);
        return new Sniffed(
                Kind.ZIP,
                sniffed.dialect(),
                sniffed.charset(),
                sniffed.separator(),
                sniffed.headerRow(),
                sniffed.columns());
    }

    private Sniffed sniffOne(Source inside, Choices choices) throws Refused, IOException {
        try {
            return inner.sniff(inside, choices);
        } catch (Damaged damaged) {
            throw new Refused("zip-damaged", damaged.getMessage());
        }
    }

    @Override
    public void read(Source file, Choices choices, Consumer<Item> each) throws Refused, IOException {
        int[] files = new int[1];
        Optional<String> brokenOff = forEach(file, inside -> {
            files[0]++;
            readOne(inside, choices, each);
            return true;
        });
        brokenOff.ifPresent(reason -> each.accept(new Item.Broken(files[0], reason)));
    }

    private void readOne(Source inside, Choices choices, Consumer<Item> each) throws IOException {
        try {
            each.accept(new Item.Within(inside.name(), inner.sniff(inside, choices)));
            inner.read(inside, choices, each);
        } catch (Refused refused) {
            each.accept(new Item.Bad(0, refused.getMessage(), List.of(inside.name())));
        } catch (Damaged unreadable) {
            each.accept(new Item.Bad(0, "The file inside the archive can't be unpacked.", List.of(inside.name())));
        }
    }

    /** Why the archive could not be followed to its end, or empty. */
    private static Optional<String> forEach(Source file, Visitor each) throws Refused, IOException {
        String last = "its beginning";
        try (BoundedZip zip = BoundedZip.open(file)) {
            for (Optional<String> path = zip.next(); path.isPresent(); path = zip.next()) {
                if (isContacts(path.get())) {
                    Source inside = inside(file, zip, path.get().replaceFirst(".*/", ""));
                    last = "the file " + inside.name();
                    if (!each.visit(inside)) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
        } catch (TooMuch tooMuch) {
            return Optional.of(tooMuch.getMessage());
        } catch (Damaged damaged) {
            return Optional.of("The archive is damaged or cut off at " + last + ".");
        }
    }

    /** Most are small and are unpacked once; a large one is unpacked as often as it is read. */
    private static Source inside(Source archive, BoundedZip zip, String name) throws IOException {
        try {
            byte[] bytes = zip.entry().readNBytes(MOST_HELD);
            if (bytes.length < MOST_HELD) {
                return Source.of(name, bytes);
            }
        } catch (TooMuch bomb) {
            throw bomb;
        } catch (Damaged cutOff) {
            return new Inside(archive, zip.offset(), name); // gives what comes before the damage
        }
        return new Inside(archive, zip.offset(), name);
    }

    private static boolean isContacts(String path) {
        String small = path.toLowerCase(Locale.ROOT);
        boolean hidden =
                small.startsWith("__macosx/") || small.replaceFirst(".*/", "").startsWith(".");
        return !hidden && SUFFIXES.stream().anyMatch(small::endsWith);
    }

    private record Inside(Source archive, long offset, String name) implements Source {
        @Override
        public InputStream open() throws IOException {
            return BoundedZip.entry(archive, offset);
        }
    }
}
