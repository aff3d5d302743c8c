package org.cardea.interchange.export;

import java.util.List;

/**
 * A contact in its final form.
 *
 * @param name what to call it in a report
 * @param left what the dialect does not carry, in the words of {@link Word}
 */
public record Written(String name, List<String> cells, List<String> left) {}
