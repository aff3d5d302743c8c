package org.cardea.client.reconcile;

/** How much alike a contact and a card are. */
public enum Likeness {
    /** Same name and a number or e-mail in common: the same person. */
    SURE,
    /** Same name, no number or e-mail in common. */
    NAME_ONLY,
    /** A number or e-mail in common under different names. */
    KEY_ONLY,
    NONE
}
