package org.cardea.vault;

import java.util.UUID;

/** Where sealed bytes lie. They open nowhere else, so that rows cannot be swapped. */
public record Place(String table, UUID row, long seq) {}
