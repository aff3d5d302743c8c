package org.cardea.interchange;

import java.util.List;

/**
 * A column of a table.
 *
 * @param name as in the header, or empty
 * @param samples its first cells that are not empty
 * @param field the guessed field, as in {@link Choices#fields}; {@code custom} where nothing is known of it
 */
public record Column(String name, List<String> samples, String field) {}
