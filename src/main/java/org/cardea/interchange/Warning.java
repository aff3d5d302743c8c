package org.cardea.interchange;

/**
 * Something a reader changed, guessed or could not keep.
 *
 * @param row as in {@link Item}
 * @param column the column's or property's name, or empty
 * @param code for programs, such as {@code number-damaged}
 * @param detail for people
 */
public record Warning(int row, String column, String code, String detail) {}
