package org.cardea.client.desktop.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.cardea.client.desktop.folder.AtomicFile;
import org.cardea.client.desktop.store.PrivateFiles;

/** A file of contacts that comes bit by bit: its owner's only from the first, under its name when it is whole. */
final class WholeFile implements AutoCloseable {
    private final Path temporary;
    private final FileChannel channel;

    private WholeFile(Path temporary, FileChannel channel) {
        this.temporary = temporary;
        this.channel = channel;
    }

    /** Begins it in the folder where it is to be. */
    static WholeFile in(Path folder) throws IOException {
        Path temporary = folder.resolve("." + UUID.randomUUID() + ".part");
        PrivateFiles.touch(temporary);
        return new WholeFile(temporary, FileChannel.open(temporary, StandardOpenOption.WRITE));
    }

    FileChannel channel() {
        return channel;
    }

    /** Gives it the name; what had it before is replaced. */
    void place(Path name) throws IOException {
        channel.force(true);
        AtomicFile.replace(temporary, name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
