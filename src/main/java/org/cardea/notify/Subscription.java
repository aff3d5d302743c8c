package org.cardea.notify;

import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** A device that listens on this instance. */
interface Subscription {

    AccountId account();

    DeviceId device();

    /** A browser's tabs are one device, so each hears what the others did. */
    boolean hearsItself();

    void reached(BookReached reached);

    /** Nothing has happened; keeps the line open. */
    void alive();

    /** The last that is heard. */
    void revoked();
}
