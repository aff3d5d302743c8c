package org.cardea.client.protocol;

import java.util.List;

/** The server's answer to a packet. */
public final class Receipt {
    public final String packet;
    public final String before;
    public final String after;
    public final String digest;
    public final List<ReceiptItem> items;

    public Receipt(String packet, String before, String after, String digest, List<ReceiptItem> items) {
        this.packet = packet;
        this.before = before;
        this.after = after;
        this.digest = digest;
        this.items = List.copyOf(items);
    }
}
