package org.cardea.dav;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cardea.accounts.Grant;
import org.cardea.dav.push.Excused;
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
        if (!receipt.after().equals(receipt.before())) {
            excused(call).ifPresent(excused -> push.excuse(grant, receipt, excused));
        }
    }

    /** In the transaction in which something is said of the book. */
    void heedSaid(Call call, Grant grant) {
        excused(call).ifPresent(excused -> push.excuseFromWhatIsSaid(grant, excused));
    }

    /** In the transaction in which the book is made. */
    void heedMade(Call call, Grant grant) {
        excused(call).ifPresent(excused -> push.excuseFromBook(grant, excused));
    }

    /** In the transaction in which the book is thrown away. */
    void heedEnd(Call call, Grant grant) {
        excused(call).ifPresent(excused -> push.excuseFromEnd(grant, excused));
    }

    private static Optional<Excused> excused(Call call) {
        return call.said(HEADER)
                .filter(said -> !said.isEmpty())
                .map(said -> said.equals("*") ? new Excused(true, List.of()) : new Excused(false, registrations(said)));
    }

    static List<UUID> registrations(String header) {
        return REGISTRATION
                .matcher(header)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .toList();
    }
}
