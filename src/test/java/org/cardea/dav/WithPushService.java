package org.cardea.dav;

import static org.awaitility.Awaitility.await;
import static org.cardea.dav.DavClient.first;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cardea.accounts.TestAccount;
import org.cardea.dav.push.PushClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A push service on this machine, and a phone that is woken through it and decrypts. */
abstract class WithPushService {
    static final String CONTENT = "<p:content-update><d:depth>1</d:depth></p:content-update>";
    static final String SAID =
            "<p:property-update><d:depth>0</d:depth><d:prop><d:displayname/></d:prop></p:property-update>";
    static final Duration QUIET = Duration.ofSeconds(3);

    final PushClient receiver = new PushClient();
    DavClient phone;
    PushService service;

    @BeforeEach
    void open() throws IOException {
        phone = DavClient.of(TestAccount.open(), "davx5");
        service = new PushService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    List<PushService.Message> awaitMessages(String path, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> service.at(path).size() >= count);
        return service.at(path);
    }

    Response register(DavClient client, String path, String place, String triggers) {
        return register(
                client, path, subscription(service.place(place), receiver.key(), receiver.auth()) + trigger(triggers));
    }

    static Response register(DavClient client, String path, String inner) {
        return client.ask()
                .contentType("application/xml; charset=utf-8")
                .body("<p:push-register xmlns:p=\"https://bitfire.at/webdav-push\" xmlns:d=\"DAV:\">" + inner
                        + "</p:push-register>")
                .post(path);
    }

    static String subscription(String place, String key, String auth) {
        return "<p:subscription><p:web-push-subscription><p:push-resource>" + place
                + "</p:push-resource><p:content-encoding>aes128gcm</p:content-encoding>"
                + "<p:subscription-public-key type=\"p256dh\">" + key
                + "</p:subscription-public-key><p:auth-secret>" + auth
                + "</p:auth-secret></p:web-push-subscription></p:subscription>";
    }

    static String trigger(String inner) {
        return "<p:trigger>" + inner + "</p:trigger>";
    }

    Response properties(String path) {
        return phone.propfind(
                path,
                0,
                "<p:transports xmlns:p=\"https://bitfire.at/webdav-push\"/>"
                        + "<p:topic xmlns:p=\"https://bitfire.at/webdav-push\"/>"
                        + "<p:supported-triggers xmlns:p=\"https://bitfire.at/webdav-push\"/>");
    }

    String topic(String path) {
        return first("<p:topic>([^<]*)</p:topic>", properties(path));
    }

    static Instant expires(Response answer) {
        return ZonedDateTime.parse(answer.header("Expires"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    void name(String name) {
        patch(name, "").then().statusCode(207);
    }

    Response patch(String name, String quiet) {
        return phone.ask()
                .header("Push-Dont-Notify", quiet)
                .body("<d:propertyupdate xmlns:d=\"DAV:\"><d:set><d:prop><d:displayname>" + name
                        + "</d:displayname></d:prop></d:set></d:propertyupdate>")
                .request("PROPPATCH", phone.book());
    }

    void make(String book) {
        mkcol(book, "").then().statusCode(201);
    }

    Response mkcol(String book, String quiet) {
        return phone.ask()
                .header("Push-Dont-Notify", quiet)
                .body("<d:mkcol" + DavClient.NAMESPACES + "><d:set><d:prop><d:resourcetype><d:collection/>"
                        + "<c:addressbook/></d:resourcetype></d:prop></d:set></d:mkcol>")
                .request("MKCOL", book);
    }
}
