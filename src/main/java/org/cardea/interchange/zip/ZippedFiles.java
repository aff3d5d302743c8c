package org.cardea.interchange.zip;

import java.io.FilterInputStream;
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

    private final FileReading inner;

    /** @param inner reads what is inside */
    public ZippedFiles(FileReading inner) {
        this.inner = inner;
    }

    private record Contents(List<Source> files, Optional<String> brokenOff) {}

    @Override
    public Sniffed sniff(Source file, Choices choices) throws Refused, IOException {
        List<Source> files = contents(file).files();
        if (files.isEmpty()) {
            throw new Refused("zip-empty", "The archive holds no file with contacts.");
        }
        Sniffed first = sniffOne(files.getFirst(), choices);
        return new Sniffed(
                Kind.ZIP, first.dialect(), first.charset(), first.separator(), first.headerRow(), first.columns());
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
        Contents contents = contents(file);
        for (Source inside : contents.files()) {
            readOne(inside, choices, each);
        }
        contents.brokenOff()
                .ifPresent(
                        reason -> each.accept(new Item.Broken(contents.files().size(), reason)));
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

    private static Contents contents(Source file) throws IOException {
        List<Source> files = new ArrayList<>();
        try (BoundedZip zip = BoundedZip.open(file)) {
            int index = 0;
            for (Optional<String> name = zip.next(); name.isPresent(); name = zip.next()) {
                if (isContacts(name.get())) {
                    files.add(new Inside(file, index, name.get().replaceFirst(".*/", "")));
                }
                index++;
            }
            return new Contents(files, Optional.empty());
        } catch (TooMuch tooMuch) {
            return new Contents(files, Optional.of(tooMuch.getMessage()));
        } catch (Damaged damaged) {
            String last = files.isEmpty()
                    ? "its beginning"
                    : "the file " + files.getLast().name();
            return new Contents(files, Optional.of("The archive is damaged or cut off at " + last + "."));
        }
    }

    private static boolean isContacts(String path) {
        String small = path.toLowerCase(Locale.ROOT);
        boolean hidden =
                small.startsWith("__macosx/") || small.replaceFirst(".*/", "").startsWith(".");
        return !hidden && SUFFIXES.stream().anyMatch(small::endsWith);
    }

    private record Inside(Source archive, int index, String name) implements Source {
        @Override
        public InputStream open() throws IOException {
            BoundedZip zip = BoundedZip.open(archive);
            for (int i = 0; i <= index; i++) {
                zip.next();
            }
            return new FilterInputStream(zip.entry()) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        }
    }
}
