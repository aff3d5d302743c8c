package org.cardea.duplicates;

/** How far two names are one. */
enum Likeness {
    SAME,
    /** In another script, or its syllables apart. */
    SPELLED,
    /** J. Smith and John Smith. */
    INITIAL,
    /** A family or a given name in common. */
    PART,
    /** One of them has none. */
    UNNAMED,
    OTHER
}
