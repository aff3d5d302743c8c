package org.cardea.dav.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is sent to push services, how often and where to. */
@ConfigMapping(prefix = "cardea.push")
public interface PushConfig {

    /** Where it is false, nothing is offered and nothing sent. */
    @WithDefault("true")
    boolean enabled();

    /** Hosts that may be reached by plain http and at private addresses, for push services of one's own. */
    Optional<List<String>> allow();

    /** Who answers for what is sent, as push services are told: a mailto: or https: address. */
    Optional<String> contact();

    /** Subscriptions of one client, over all its books. */
    @WithDefault("200")
    int perClient();

    /** From a change until it is told, so that what follows at once is told with it. */
    @WithDefault("2s")
    Duration settle();

    /** Between two messages to one subscription. */
    @WithDefault("10s")
    Duration pause();

    /** A subscription's longest life; a client renews it before. */
    @WithDefault("30d")
    Duration longest();

    /** For one message, from looking up its host to the answer. */
    @WithDefault("10s")
    Duration patience();
}
