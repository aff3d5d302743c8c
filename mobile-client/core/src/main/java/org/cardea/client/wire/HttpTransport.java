package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Transport;
import org.cardea.client.protocol.Ack;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.protocol.HeldOnServer;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Receipt;

/** The line to one book over HTTP. */
public final class HttpTransport implements Transport {
    private final Http http;
    private final String book;

    /** @param book its UUID, or {@code default} */
    public HttpTransport(Http http, String book) {
        this.http = http;
        this.book = "books/" + book + "/";
    }

    @Override
    public Receipt upload(Packet packet) {
        return http.post(book + "upload", json -> PacketCodec.write(json, packet), PacketCodec::readReceipt);
    }

    @Override
    public DownloadPage download(String cursor, int limit) {
        String from = cursor == null ? "" : "&cursor=" + encoded(cursor);
        return http.get(book + "download?limit=" + limit + from, DownloadCodec::readPage);
    }

    @Override
    public boolean ack(Ack ack) {
        return http.post(book + "download/ack", json -> DownloadCodec.writeAck(json, ack), DownloadCodec::readInStep);
    }

    @Override
    public Manifest manifest() {
        return http.get(book + "manifest", DownloadCodec::readManifest);
    }

    @Override
    public List<DownloadItem> fetch(List<CardId> ids) {
        return http.post(
                book + "fetch",
                json -> DownloadCodec.writeFetch(json, ids),
                json -> Members.items(json, DownloadCodec::readItem));
    }

    @Override
    public List<HeldOnServer> held() {
        return http.get(book + "held", json -> Members.items(json, DownloadCodec::readHeld));
    }

    @Override
    public void confirmHeld(String held) {
        http.post(
                book + "held/" + encoded(held) + "/confirm",
                json -> json.beginObject().endObject(),
                HttpTransport::skip);
    }

    @Override
    public void discardHeld(String held) {
        http.post(
                book + "held/" + encoded(held) + "/discard",
                json -> json.beginObject().endObject(),
                HttpTransport::skip);
    }

    private static Void skip(JsonReader json) throws IOException {
        json.skipValue();
        return null;
    }

    private static String encoded(String text) {
        try {
            return URLEncoder.encode(text, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
