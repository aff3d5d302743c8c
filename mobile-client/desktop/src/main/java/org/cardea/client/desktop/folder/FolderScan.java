package org.cardea.client.desktop.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.SystemEntry;

/** One look at the folder: which file is which contact. Reads files, changes none. */
final class FolderScan {
    private final Path folder;
    private final Map<String, Known> before;
    private final SortedMap<String, BasicFileAttributes> files;
    private final Instant now;
    private final SortedMap<String, Known> found = new TreeMap<>();
    private final SortedMap<String, String> faults = new TreeMap<>();

    FolderScan(Path folder, Map<String, Known> before, Instant now) {
        this.folder = folder;
        this.before = before;
        this.now = now;
        this.files = FolderListing.of(folder);
        files.forEach(this::look);
        recogniseByContent();
    }

    /** One per file; of several files with one UUID the first is the contact, the others can't be. */
    List<SystemEntry> entries() {
        Map<CardId, String> owners = owners();
        var entries = new ArrayList<SystemEntry>();
        found.forEach((name, known) -> {
            String owner = known.id() == null ? name : owners.get(known.id());
            entries.add(
                    owner.equals(name)
                            ? SystemEntry.readable(name, known.id(), known.hash())
                            : SystemEntry.unreadable(name, null, "has the same UUID as " + owner));
        });
        faults.forEach((name, reason) -> entries.add(SystemEntry.unreadable(name, formerId(name, owners), reason)));
        return entries;
    }

    /** What to remember; of a file that has become a fault, what it was before. */
    Map<String, Known> memory() {
        var memory = new HashMap<String, Known>(found);
        faults.keySet().stream().filter(before::containsKey).forEach(name -> memory.put(name, before.get(name)));
        return memory;
    }

    private void look(String name, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            faults.put(name, attributes.isSymbolicLink() ? "a symbolic link" : "not a regular file");
            return;
        }
        FileState state = FileState.of(attributes);
        Known known = before.get(name);
        if (known != null && known.state().equals(state)) {
            found.put(name, known);
        } else {
            read(name, state.settledAt(now) ? state : FileState.UNSETTLED);
        }
    }

    private void read(String name, FileState state) {
        try {
            Card card = VcfFile.read(folder.resolve(name));
            found.put(name, new Known(state, card.id().or(() -> idByName(name)).orElse(null), card.hash()));
        } catch (NotACard notACard) {
            faults.put(name, notACard.getMessage());
        } catch (NoSuchFileException gone) {
            faults.remove(name);
        } catch (IOException broken) {
            faults.put(name, "can't be read: " + broken.getMessage());
        }
    }

    /** Some programs drop the UID of a file they rewrite: it stays who it was, or who its name says. */
    private Optional<CardId> idByName(String name) {
        Known known = before.get(name);
        if (known != null && known.id() != null) {
            return Optional.of(known.id());
        }
        try {
            return Optional.of(CardId.of(name.substring(0, name.length() - ".vcf".length())));
        } catch (IllegalArgumentException anyOtherName) {
            return Optional.empty();
        }
    }

    /** A file without UUID that says what a vanished one said is that one under another name. */
    private void recogniseByContent() {
        Set<CardId> present = new HashSet<>();
        found.values().forEach(known -> present.add(known.id()));
        var vanished = new HashMap<ContentHash, CardId>();
        before.forEach((name, known) -> {
            if (!files.containsKey(name) && known.id() != null && !present.contains(known.id())) {
                vanished.put(known.hash(), known.id());
            }
        });
        found.replaceAll((name, known) -> known.id() != null || !vanished.containsKey(known.hash())
                ? known
                : new Known(known.state(), vanished.remove(known.hash()), known.hash()));
    }

    private Map<CardId, String> owners() {
        var owners = new HashMap<CardId, String>();
        found.forEach((name, known) -> {
            if (known.id() != null) {
                owners.merge(known.id(), name, (a, b) -> rank(known.id()).compare(a, b) <= 0 ? a : b);
            }
        });
        return owners;
    }

    /** The file that was the contact before stays it; else the one named so; else the first by name. */
    private Comparator<String> rank(CardId id) {
        return Comparator.comparing((String name) -> !wasBefore(name, id))
                .thenComparing(name -> !name.equals(VcfFolder.fileName(id)))
                .thenComparing(Comparator.naturalOrder());
    }

    private boolean wasBefore(String name, CardId id) {
        return before.containsKey(name) && id.equals(before.get(name).id());
    }

    private CardId formerId(String name, Map<CardId, String> owners) {
        CardId id = idByName(name).orElse(null);
        return owners.containsKey(id) ? null : id;
    }
}
