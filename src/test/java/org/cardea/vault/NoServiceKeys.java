package org.cardea.vault;

/** A service without keys of its own. */
final class NoServiceKeys extends ServiceKeyStore {

    NoServiceKeys(MasterKey master) {
        super(null, master);
    }

    @Override
    AccountKeyStore.Counts count(String masterKeyId) {
        return new AccountKeyStore.Counts(0, 0);
    }

    @Override
    int rewrap(String masterKeyId) {
        return 0;
    }
}
