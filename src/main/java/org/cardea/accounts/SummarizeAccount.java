package org.cardea.accounts;

import jakarta.inject.Singleton;

/** Tells an owner all that the account holds beside its books. */
@Singleton
public final class SummarizeAccount {

    private final ReadMe readMe;
    private final DeviceStore devices;

    public SummarizeAccount(ReadMe readMe, DeviceStore devices) {
        this.readMe = readMe;
        this.devices = devices;
    }

    public AccountSummary of(Caller caller) {
        return AccountSummary.of(
                readMe.of(caller.account(), caller.device()),
                devices.linked(caller.account()),
                devices.linked(caller.account(), Access.BASIC));
    }
}
