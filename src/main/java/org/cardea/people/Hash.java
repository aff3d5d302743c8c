package org.cardea.people;

/** 64 bits for a text: enough that two texts of one book never meet by chance. */
public final class Hash {
    private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

    private Hash() {}

    /** @param kind keeps texts of different meaning apart */
    public static long of(int kind, CharSequence text) {
        long hash = ODD * (kind + 1);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * ODD;
            hash ^= hash >>> 29;
        }
        return mixed(hash + text.length());
    }

    public static long mixed(long bits) {
        long hash = (bits ^ bits >>> 33) * 0xFF51_AFD7_ED55_8CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CE_B9FE_1A85_EC53L;
        return hash ^ hash >>> 33;
    }
}
