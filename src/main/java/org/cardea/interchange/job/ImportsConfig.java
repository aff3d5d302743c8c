package org.cardea.interchange.job;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What imports an account may have, and how long they are kept. */
@ConfigMapping(prefix = "cardea.imports")
public interface ImportsConfig {

    @WithDefault("50M")
    MemorySize fileBytes();

    /** Of all files kept for an account. */
    @WithDefault("200M")
    MemorySize accountBytes();

    /** Imports of an account that are not at their end. */
    @WithDefault("20")
    int open();

    /** How long the file of an import is kept. */
    @WithDefault("30d")
    Duration files();

    /** How long a worker that says nothing keeps its import. */
    @WithDefault("30s")
    Duration lease();

    /** How often an import is taken up again without getting anywhere. */
    @WithDefault("5")
    int attempts();

    /** What a book and a file may take of the heap while they are compared: 60 to 200 bytes for each person. */
    @WithDefault("60M")
    MemorySize comparingBytes();

    /** Saved mappings of an account. */
    @WithDefault("100")
    int mappings();
}
