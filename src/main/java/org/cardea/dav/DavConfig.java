package org.cardea.dav;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the door of CardDAV takes. */
@ConfigMapping(prefix = "cardea.dav")
public interface DavConfig {

    /** Where it is false, all its addresses answer 404. */
    @WithDefault("true")
    boolean enabled();

    /** Bytes of a body of XML. */
    @WithDefault("2097152")
    int requestBytes();

    /** What long bodies take of the memory together while they come in. */
    @WithDefault("25165824")
    int readingBytes();

    /** Books of an account, beyond which no client makes another one. */
    @WithDefault("100")
    int books();
}
