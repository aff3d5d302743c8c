package org.cardea.client.reconcile;

/** When deletions need the owner's word: the same bounds as on the server. */
public final class MassDelete {
    private static final int MORE_THAN = 20;
    private static final int MORE_THAN_PERCENT = 30;

    private MassDelete() {}

    /**
     * @param cards in the book before
     * @param sideIsEmpty nothing at all is left on the side the deletions come from: a fault more often than a wish
     */
    public static boolean needsWord(int deletions, int cards, boolean sideIsEmpty) {
        boolean mass = deletions > MORE_THAN && deletions * 100L > cards * (long) MORE_THAN_PERCENT;
        return deletions > 0 && (sideIsEmpty || mass);
    }
}
