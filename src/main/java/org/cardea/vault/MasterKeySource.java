package org.cardea.vault;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cardea.shared.AllAccounts;
import org.jboss.logging.Logger;

/** Finds the master key, or makes the first one where there is nothing yet that it would have to open. */
@Singleton
public final class MasterKeySource {

    private static final Logger LOG = Logger.getLogger(MasterKeySource.class);

    @Produces
    @Singleton
    MasterKey masterKey(VaultConfig config, AllAccounts accounts) {
        if (config.transit().isPresent()) {
            return new TransitMasterKey(config.transit().get());
        }
        if (config.masterKey().isPresent()) {
            return LocalMasterKey.parse(config.masterKey().get(), "CARDEA_MASTER_KEY");
        }
        return fromFile(new KeyFile(config.keyFile()), accounts);
    }

    private static MasterKey fromFile(KeyFile file, AllAccounts accounts) {
        if (!file.exists()) {
            if (!accounts.lowest(1).isEmpty()) {
                throw new MasterKeyUnusable(
                        "The master key file " + file
                                + " is missing, but the database holds accounts that need it. Put it back; a new key would not open them.");
            }
            file.create();
            LOG.infof("Made the master key: %s. Without it nobody can read the contacts: keep a copy elsewhere.", file);
        }
        return new FileMasterKey(file);
    }
}
