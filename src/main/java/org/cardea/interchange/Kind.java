package org.cardea.interchange;

/** What sort of file it is, told from its first bytes and its name. */
public enum Kind {
    CSV,
    XLSX,
    XLS,
    VCARD,
    ZIP
}
