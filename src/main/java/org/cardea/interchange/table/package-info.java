/**
 * Tables of people, wherever they come from: which column is which field, and what a row says. Knows no file format;
 * a dialect is a list of column names in {@code dialects/}.
 */
package org.cardea.interchange.table;
