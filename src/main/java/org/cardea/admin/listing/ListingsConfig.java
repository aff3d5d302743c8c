package org.cardea.admin.listing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory opened books may take. */
@ConfigMapping(prefix = "cardea.listings")
public interface ListingsConfig {

    /** Per cent of what the heap may be that all opened listings may take together, most of it beside the heap. */
    @WithDefault("30")
    int heapPercent();
}
