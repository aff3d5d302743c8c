package org.cardea.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a book takes. */
@ConfigMapping(prefix = "cardea.ledger")
public interface LedgerConfig {

    /** Living contacts and groups in a book. */
    @WithDefault("200000")
    int bookCards();

    /** UTF-8 bytes of a contact, photos not counted. */
    @WithDefault("262144")
    int cardBytes();

    @WithDefault("2097152")
    int photoBytes();

    /** UTF-8 bytes of a group. */
    @WithDefault("4194304")
    int groupBytes();

    /** Deletions by one device within the window that are never held. */
    @WithDefault("20")
    int guardDeletions();

    /** Per cent of the book that may be deleted within the window. */
    @WithDefault("30")
    int guardPercent();

    @WithDefault("10m")
    Duration guardWindow();
}
