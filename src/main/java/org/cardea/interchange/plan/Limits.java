package org.cardea.interchange.plan;

/**
 * What the ledger takes.
 *
 * @param cardBytes UTF-8 bytes of a contact without its photos
 * @param photoBytes of one photo, or other inline bytes
 * @param groupBytes UTF-8 bytes of a group
 */
public record Limits(int cardBytes, int photoBytes, int groupBytes) {}
