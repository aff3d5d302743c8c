package org.cardea.admin.listing;

/**
 * How an account wants its contacts listed.
 *
 * @param surnameFirst also where another order is usual
 * @param region by which numbers without a country are understood
 */
record Manner(boolean surnameFirst, String region) {}
