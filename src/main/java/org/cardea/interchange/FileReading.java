package org.cardea.interchange;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads one kind of file. */
public interface FileReading {
    /**
     * Reads as little as is needed to decide.
     *
     * @throws Refused where the file as a whole can't be taken
     * @throws IOException where the source fails, not where its contents are at fault
     */
    Sniffed sniff(Source file, Choices choices) throws Refused, IOException;

    /** Reads all, one item after another; memory does not grow with the file. */
    void read(Source file, Choices choices, Consumer<Item> each) throws Refused, IOException;
}
