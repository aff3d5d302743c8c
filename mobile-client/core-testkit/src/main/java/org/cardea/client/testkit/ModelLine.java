package org.cardea.client.testkit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Transport;
import org.cardea.client.protocol.Ack;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.protocol.HeldOnServer;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Receipt;

/** One device's line to the model server: loses what the faults say, before or after the effect. */
final class ModelLine implements Transport {
    private final ModelServer server;
    private final String device;
    private final Faults faults;

    ModelLine(ModelServer server, String device, Faults faults) {
        this.server = server;
        this.device = device;
        this.faults = faults;
    }

    private <T> T call(String name, Supplier<T> effect) {
        faults.at("server " + name, false);
        T answer = effect.get();
        faults.at("server " + name, true);
        return answer;
    }

    @Override
    public Receipt upload(Packet packet) {
        return call("upload", () -> server.upload(device, packet));
    }

    @Override
    public DownloadPage download(String cursor, int limit) {
        return call("download", () -> server.download(cursor, limit));
    }

    @Override
    public boolean ack(Ack ack) {
        return call("ack", () -> server.inStep(ack));
    }

    @Override
    public Manifest manifest() {
        return call("manifest", server::manifest);
    }

    @Override
    public List<DownloadItem> fetch(List<CardId> ids) {
        return call(
                "fetch",
                () -> server.download(null, Integer.MAX_VALUE).items.stream()
                        .filter(item -> ids.contains(item.id))
                        .collect(Collectors.toList()));
    }

    @Override
    public List<HeldOnServer> held() {
        return call("held", server::held);
    }

    @Override
    public void confirmHeld(String held) {
        call("confirm", () -> {
            server.confirm(held);
            return null;
        });
    }

    @Override
    public void discardHeld(String held) {
        call("discard", () -> {
            server.discard(held);
            return null;
        });
    }
}
