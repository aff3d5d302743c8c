package org.cardea.accounts;

import java.util.Arrays;
import java.util.Locale;
import org.cardea.shared.Problem;

/** What an app password is made for, so that its owner is told how to set it up; written in lower case. */
enum DavClient {
    IPHONE,
    MAC,
    DAVX5,
    THUNDERBIRD,
    EVOLUTION,
    VDIRSYNCER,
    OTHER;

    static DavClient of(String text) {
        return Arrays.stream(values())
                .filter(client -> client.toString().equals(text))
                .findAny()
                .orElseThrow(() -> Problem.badRequest(
                                "A client is one of iphone, mac, davx5, thunderbird, evolution, vdirsyncer, other.")
                        .with("field", "client"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
