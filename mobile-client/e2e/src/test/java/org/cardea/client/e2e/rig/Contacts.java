package org.cardea.client.e2e.rig;

import java.io.IOException;
import org.cardea.client.e2e.cards.RealWorldCards;
import org.cardea.client.e2e.cards.RealWorldCards.CardFile;

/** People for a device's folder. */
public final class Contacts {
    private static final long SEED = 2026;

    private Contacts() {}

    /** The people {@code from} to {@code to} (exclusive). */
    public static void put(Device device, int from, int to) throws IOException {
        for (CardFile file : RealWorldCards.generated(SEED, from, to)) {
            file.into(device.folder());
        }
    }
}
