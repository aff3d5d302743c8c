package org.cardea.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What bodies may take of the memory, all together. */
@ConfigMapping(prefix = "cardea.intake")
public interface IntakeConfig {

    /** Bytes of long bodies on their way in. */
    @WithDefault("25165824")
    int readingBytes();

    /** Bytes of bodies being applied; each of them stands for several bytes of cards, seals and rows. */
    @WithDefault("8388608")
    int applyingBytes();

    /** How long a body waits for its turn before it is sent away. */
    @WithDefault("10s")
    Duration patience();
}
