package org.cardea.client.e2e.rig;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.wire.Accounts;
import org.cardea.client.wire.Http;
import org.cardea.client.wire.HttpTransport;

/** Someone with an account on the service, watching their book through a device that changes nothing. */
public final class Account {
    public static final String PASSWORD = "correct horse battery staple";
    private final URI server;
    private final String login;
    private final String token;
    private final HttpTransport observer;

    private Account(URI server, String login, String token) {
        this.server = server;
        this.login = login;
        this.token = token;
        this.observer = line(token);
    }

    /** The first account of a new service. */
    public static Account first(Service service) {
        return open(service.url(), service.invitation());
    }

    /** One more, on a service where anybody may. */
    public static Account open(URI server) {
        return open(server, null);
    }

    private static Account open(URI server, String invitation) {
        String login = "someone-" + UUID.randomUUID() + "@example.org";
        var device = new Accounts.Device("observer", "other");
        var linked = new Accounts(new Http(server, null)).open(login, PASSWORD, invitation, "DE", device);
        return new Account(server, login, linked.token);
    }

    public URI server() {
        return server;
    }

    public String login() {
        return login;
    }

    /** The line of the observing device. */
    public HttpTransport line() {
        return observer;
    }

    /** The line of one more device. */
    public HttpTransport newLine(String device) {
        var linked = new Accounts(new Http(server, null)).login(login, PASSWORD, new Accounts.Device(device, "phone"));
        return line(linked.token);
    }

    private HttpTransport line(String deviceToken) {
        return new HttpTransport(new Http(server, deviceToken), "default");
    }

    public History history() {
        return new History(server, token);
    }

    /** What the server holds at this moment. */
    public Map<CardId, ContentHash> cards() {
        return observer.manifest().items.stream()
                .collect(Collectors.toMap(item -> item.id, (Function<Manifest.Item, ContentHash>) item -> item.hash));
    }

    /** The server's own digest of it. */
    public String digest() {
        return observer.manifest().digest;
    }
}
