package org.cardea.dav.push;

import static org.cardea.dav.xml.Names.dav;
import static org.cardea.dav.xml.Names.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cardea.dav.xml.XmlWriter;

/**
 * What a client is told.
 *
 * @param token how far its cards have come, where there is a way to say it
 */
record PushMessage(String topic, boolean content, boolean said, Optional<String> token) {

    static PushMessage of(Due due, SyncTokens tokens) {
        return new PushMessage(
                Topic.of(due.account(), due.book()),
                due.tellsContent(),
                due.tellsSaid(),
                due.cursor().map(cursor -> tokens.at(cursor, due.groups())));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlWriter xml = new XmlWriter(bytes);
        try {
            xml.element(push("push-message"), this::write);
            xml.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(XmlWriter xml) throws IOException {
        xml.element(push("topic"), topic);
        if (content) {
            xml.element(push("content-update"), inner -> {
                if (token.isPresent()) {
                    inner.element(dav("sync-token"), token.get());
                }
            });
        }
        if (said) {
            xml.element(push("property-update"));
        }
    }
}
