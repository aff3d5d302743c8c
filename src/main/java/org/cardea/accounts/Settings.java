package org.cardea.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cardea.shared.Problem;

/**
 * What a person chooses for the account.
 *
 * @param region ISO 3166, for phone numbers written without their country; ZZ where it is not known
 * @param retentionDays how long what was replaced or deleted is kept; empty: as long as the service says
 */
public record Settings(String region, Language language, NameOrder nameOrder, Optional<Integer> retentionDays) {

    private static final String UNKNOWN_REGION = "ZZ";
    private static final Set<String> REGIONS = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final int SHORTEST_RETENTION = 30;
    private static final int LONGEST_RETENTION = 3650;

    public Settings {
        if (!region.equals(UNKNOWN_REGION) && !REGIONS.contains(region)) {
            throw Problem.badRequest("A region is one of the two-letter codes of ISO 3166.")
                    .with("field", "region");
        }
        if (retentionDays
                .filter(days -> days < SHORTEST_RETENTION || days > LONGEST_RETENTION)
                .isPresent()) {
            throw Problem.badRequest("What is deleted is kept for %d to %d days."
                            .formatted(SHORTEST_RETENTION, LONGEST_RETENTION))
                    .with("field", "retentionDays");
        }
    }

    /** @param region null where it is not known */
    static Settings atFirst(String region, Language language) {
        return new Settings(region == null ? UNKNOWN_REGION : region, language, NameOrder.AUTO, Optional.empty());
    }
}
