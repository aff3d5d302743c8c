package org.cardea.client.desktop.store;

import java.net.URI;
import java.nio.file.Path;

/**
 * What ties a folder to an account.
 *
 * @param token the device's, a secret
 * @param region ISO 3166 code by which telephone numbers without country code are read
 */
public record Link(URI server, Path folder, String account, String device, String region, String token) {
    /** Without the token, which belongs in no output. */
    @Override
    public String toString() {
        return folder + " <-> " + server + " (account " + account + ", device " + device + ")";
    }
}
