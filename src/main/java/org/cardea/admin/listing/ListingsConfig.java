package org.cardea.admin.listing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory opened books may take. */
@ConfigMapping(prefix = "cardea.listings")
public interface ListingsConfig {

    /** Per cent of the heap that all opened listings may fill together. */
    @WithDefault("20")
    int heapPercent();
}
