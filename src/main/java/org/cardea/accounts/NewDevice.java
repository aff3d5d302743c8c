package org.cardea.accounts;

/** A device that wants to be linked, as it calls itself. */
record NewDevice(String name, DeviceKind kind) {

    static final int LONGEST_NAME = 100;

    NewDevice {
        Given.text("device.name", name, LONGEST_NAME);
        Given.value("device.kind", kind);
    }
}
