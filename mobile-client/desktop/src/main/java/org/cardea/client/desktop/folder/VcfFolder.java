package org.cardea.client.desktop.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.CardNotStored;
import org.cardea.client.ports.SystemBook;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.SystemBookUnavailable.Cause;
import org.cardea.client.ports.SystemEntry;

/**
 * One {@code UUID.vcf} per contact; the system id is the file's name. A file that someone names otherwise keeps the
 * name they gave it.
 */
public final class VcfFolder implements SystemBook {
    private final Path folder;
    private final FolderIndex index;
    private final Clock clock;

    /** @param index of this folder, which carries the mark it remembers */
    public VcfFolder(Path folder, FolderIndex index, Clock clock) {
        this.folder = folder;
        this.index = index;
        this.clock = clock;
    }

    /** The name a contact's file gets. */
    public static String fileName(CardId id) {
        return id + ".vcf";
    }

    /** Whether a file of this name is looked at. */
    public static boolean isContactName(String name) {
        return FolderListing.isContactName(name);
    }

    /** Ends what a killed process has begun. Only for who is alone at work on the folder. */
    public void tidy() {
        FolderMark.check(folder, index);
        try {
            AtomicFile.removeLeftovers(folder);
        } catch (IOException broken) {
            throw unavailable(broken);
        }
    }

    @Override
    public List<SystemEntry> list() {
        FolderMark.check(folder, index);
        Map<String, Known> before = index.load();
        var scan = new FolderScan(folder, before, clock.instant());
        index.replace(before, scan.memory());
        return scan.entries();
    }

    @Override
    public Optional<Card> read(String systemId) {
        try {
            return Optional.of(readCard(file(systemId)));
        } catch (NotACard | NoSuchFileException noCardThere) {
            return Optional.empty();
        } catch (IOException broken) {
            throw unavailable(broken);
        }
    }

    @Override
    public SystemEntry create(CardId id, Card card) {
        FolderMark.check(folder, index);
        Path file = folder.resolve(fileName(id));
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CardNotStored("there is another file of the name " + file.getFileName());
        }
        return write(file, id, card.withId(id));
    }

    @Override
    public Optional<SystemEntry> update(String systemId, ContentHash expected, CardId id, Card card) {
        Path file = file(systemId);
        Optional<Card> there = read(systemId).filter(now -> now.hash().equals(expected));
        return there.map(now -> {
            boolean namedByUs = systemId.equals(fileName(id)) || isKnownAs(systemId, id);
            SystemEntry entry =
                    now.hash().equals(card.hash()) ? identify(file, id, now) : write(file, id, card.withId(id));
            return namedByUs ? entry : rename(file, id, entry);
        });
    }

    @Override
    public boolean delete(String systemId, ContentHash expected) {
        Path file = file(systemId);
        FolderMark.check(folder, index);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && read(systemId).filter(now -> now.hash().equals(expected)).isEmpty()) {
            return false;
        }
        try {
            AtomicFile.delete(file);
            index.forget(systemId);
            return true;
        } catch (IOException broken) {
            throw unavailable(broken);
        }
    }

    /** Where only the UUID is new, the file keeps its own words. */
    private SystemEntry identify(Path file, CardId id, Card now) {
        return now.id().filter(id::equals).isPresent() ? remember(file, id, now) : write(file, id, now.withId(id));
    }

    private SystemEntry write(Path file, CardId id, Card card) {
        try {
            AtomicFile.write(file, card.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw unavailable(broken);
        }
        return remember(file, id, card);
    }

    private SystemEntry rename(Path file, CardId id, SystemEntry entry) {
        Path named = folder.resolve(fileName(id));
        try {
            if (!AtomicFile.rename(file, named)) {
                return entry;
            }
        } catch (IOException broken) {
            throw unavailable(broken);
        }
        index.forget(entry.systemId);
        index.remember(fileName(id), new Known(FileState.UNSETTLED, id, entry.hash));
        return SystemEntry.readable(fileName(id), id, entry.hash);
    }

    private SystemEntry remember(Path file, CardId id, Card card) {
        String name = file.getFileName().toString();
        index.remember(name, new Known(FileState.UNSETTLED, id, card.hash()));
        return SystemEntry.readable(name, id, card.hash());
    }

    private boolean isKnownAs(String name, CardId id) {
        return index.known(name).filter(known -> id.equals(known.id())).isPresent();
    }

    private static Card readCard(Path file) throws IOException, NotACard {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new NotACard("not a regular file");
        }
        return VcfFile.read(file);
    }

    /** @throws CardNotStored for a name that leads out of the folder */
    private Path file(String systemId) {
        Path file = folder.resolve(systemId);
        if (!FolderListing.isContactName(systemId) || !folder.equals(file.getParent())) {
            throw new CardNotStored("not a file name of this folder");
        }
        return file;
    }

    private SystemBookUnavailable unavailable(IOException broken) {
        Cause cause = broken instanceof AccessDeniedException ? Cause.UNAUTHORIZED : Cause.UNREADABLE;
        return new SystemBookUnavailable(cause, folder + ": " + broken);
    }
}
