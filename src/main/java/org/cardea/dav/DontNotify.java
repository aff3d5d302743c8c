package org.cardea.dav;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cardea.accounts.Grant;
import org.cardea.dav.push.KeepSubscriptions;
import org.cardea.sync.Receipt;

/** {@code Push-Dont-Notify}: a client that changes something names the subscriptions that need not be told of it. */
@Singleton
class DontNotify {
    private static final String HEADER = "Push-Dont-Notify";
    private static final Pattern REGISTRATION =
            Pattern.compile("/push/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

    private final KeepSubscriptions push;

    DontNotify(KeepSubscriptions push) {
        this.push = push;
    }

    void heed(Call call, Grant grant, Receipt receipt) {
        String said = call.said(HEADER).orElse("");
        if (said.isEmpty() || receipt.after().equals(receipt.before())) {
            return;
        }
        if (said.equals("*")) {
            push.skipAll(grant, receipt);
        } else {
            push.skip(grant, receipt, registrations(said));
        }
    }

    static List<UUID> registrations(String header) {
        return REGISTRATION
                .matcher(header)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .toList();
    }
}
