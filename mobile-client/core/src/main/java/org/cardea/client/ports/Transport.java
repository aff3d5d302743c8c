package org.cardea.client.ports;

import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.protocol.Ack;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.protocol.HeldOnServer;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Receipt;

/**
 * The line to one book on the server, call by call as in docs/protocol.md.
 * Every call may throw {@link Unreachable} (the answer is unknown: the call may have had its effect) or {@link Refused}.
 */
public interface Transport {
    Receipt upload(Packet packet);

    /** @param cursor null for the start of the ledger */
    DownloadPage download(String cursor, int limit);

    /** True when the server finds the device in step. */
    boolean ack(Ack ack);

    Manifest manifest();

    /** At most 500; those the server does not know are left out. */
    List<DownloadItem> fetch(List<CardId> ids);

    List<HeldOnServer> held();

    void confirmHeld(String held);

    void discardHeld(String held);
}
