package org.cardea.vault;

import jakarta.inject.Singleton;
import org.cardea.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Gives the key file a new master key while the service runs; the accounts' keys are wrapped anew in the background. Where
 * the master key is not in a file, or several instances would need the same new one, it is rotated there.
 */
@Singleton
public final class RotateMasterKey {

    private static final Logger LOG = Logger.getLogger(RotateMasterKey.class);

    private final MasterKey master;
    private final RewrapKeys rewrap;
    private final AccountKeyStore store;

    public RotateMasterKey(MasterKey master, RewrapKeys rewrap, AccountKeyStore store) {
        this.master = master;
        this.rewrap = rewrap;
        this.store = store;
    }

    /**
     * @param source key-file, environment or transit
     * @param id of the current key
     * @param total keys of accounts
     * @param rewrapped how many of them are under the current master key
     * @param running whether the others are being wrapped anew
     * @param former how many older keys the file still holds; 0 for other sources
     */
    public record Progress(String source, String id, long total, long rewrapped, boolean running, int former) {}

    public Progress progress() {
        AccountKeyStore.Counts counts = rewrap.count();
        return new Progress(
                source(), rewrap.currentId(), counts.total(), counts.current(), rewrap.isRunning(), former());
    }

    /** Where the accounts' keys are still being wrapped anew, that goes on, and no key is made. */
    public synchronized void begin() {
        FileMasterKey keys = keysOfTheOnlyInstance();
        if (!rewrap.isRunning()) {
            rotate(keys);
            LOG.infof("The key file has a new master key: %s. Keep a copy of the file elsewhere.", rewrap.currentId());
        }
        rewrap.start();
    }

    private static void rotate(FileMasterKey keys) {
        try {
            keys.rotate();
        } catch (MasterKeyUnusable readOnly) {
            throw elsewhere("The key file cannot be written here.");
        }
    }

    private FileMasterKey keysOfTheOnlyInstance() {
        if (!(master instanceof FileMasterKey keys)) {
            throw elsewhere("It is not in a key file, but in the " + source() + ".");
        }
        if (store.instances() > 1) {
            throw elsewhere("Several instances are running. Put the same new line into each one's key file.");
        }
        return keys;
    }

    private String source() {
        return switch (master) {
            case FileMasterKey inFile -> "key-file";
            case TransitMasterKey engine -> "transit";
            default -> "environment";
        };
    }

    private int former() {
        return master instanceof FileMasterKey keys ? keys.former() : 0;
    }

    private static Problem elsewhere(String detail) {
        return Problem.of("rotation-elsewhere", 409, "The master key is rotated where it is kept")
                .detail(detail);
    }
}
