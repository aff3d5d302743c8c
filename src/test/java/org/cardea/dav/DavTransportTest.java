package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How requests come in and answers go out. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavTransportTest {
    @TestHTTPResource("/")
    URI service;

    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
    }

    @Test
    void requestsSentAtOnceAreAnsweredInTheirOrder() throws IOException {
        create(2);
        String now = token(phone.sync(""));
        phone.sync(now);
        StringBuilder requests = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean poll = i % 2 == 0;
            requests.append(poll ? request("REPORT", "sync", now, "") : request("REPORT", "sync", "", ""));
            expected.add(poll ? "0" : "2");
        }
        requests.append(request("OPTIONS", "", "", "Connection: close\r\n"));
        String answers = exchange(requests.toString());
        List<String> told = Pattern.compile("HTTP/1.1 207.*?</d:multistatus>", Pattern.DOTALL)
                .matcher(answers)
                .results()
                .map(MatchResult::group)
                .map(answer -> String.valueOf(answer.split("<d:response>", -1).length - 1))
                .toList();
        assertThat(told).isEqualTo(expected);
        assertThat(answers).contains("HTTP/1.1 200 OK");
    }

    @Test
    void shortAnswerSaysItsLengthAndALongOneComesInPieces() {
        upload(400);
        Response whole = phone.sync("");
        assertThat(whole.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(whole.asString().split("<d:response>", -1)).hasSize(401);
        assertThat(whole.header("Content-Encoding")).isEqualTo("gzip");
        Response poll = phone.sync(token(whole));
        assertThat(poll.header("Content-Encoding")).isNotEqualTo("gzip");
        assertThat(poll.header("Content-Length")).isEqualTo(String.valueOf(poll.asByteArray().length));
    }

    @Test
    void headTellsWhatGetWouldWithoutTheCard() {
        String name = create(1).getFirst();
        Response got = phone.get(name);
        Response head = phone.ask().head(phone.book() + name);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(got.asByteArray().length));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void pollWithoutNewsAndBookStateAreToldOfTheHeadAlone() {
        create(1);
        String now = token(phone.sync(""));
        assertThat(phone.sync(now).asString()).doesNotContain("<d:response>").contains(now);
        assertThat(phone.sync(now).asString()).doesNotContain("<d:response>").contains(now);
        Response state = phone.propfind(phone.book(), 0, "<s:getctag/><d:sync-token/>");
        assertThat(state.asString())
                .contains("<s:getctag>" + now, "<d:sync-token>" + now, phone.book(), "HTTP/1.1 200 OK");
        create(1);
        assertThat(phone.sync(now).asString()).contains("<d:response>");
        assertThat(phone.propfind(phone.book(), 0, "<s:getctag/>").asString()).doesNotContain(now);
    }

    @Test
    void bookOfAnotherAccountIsNotPolled() {
        DavClient stranger = DavClient.of(TestAccount.open(), "iphone");
        create(1);
        String now = token(phone.sync(""));
        String poll = "<d:sync-collection><d:sync-token>" + now
                + "</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>";
        assertThat(stranger.report(phone.book(), poll).statusCode()).isEqualTo(404);
        assertThat(stranger.propfind(phone.book(), 0, "<s:getctag/>").statusCode())
                .isEqualTo(404);
        assertThat(stranger.report(stranger.book(), poll).statusCode()).isEqualTo(403);
    }

    @Test
    void methodNobodyKnowsIsRefused() {
        assertThat(phone.ask().request("BREW", phone.book()).statusCode()).isEqualTo(405);
    }

    private List<String> create(int cards) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            String id = UUID.randomUUID().toString();
            names.add(id + ".vcf");
            assertThat(phone.create(id + ".vcf", card3(id, "Ottilie", "")).statusCode())
                    .isEqualTo(201);
        }
        return names;
    }

    /** By the native protocol, which is one call. */
    private void upload(int cards) {
        List<Map<String, String>> changes = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            UUID id = UUID.randomUUID();
            changes.add(Map.of("uuid", id.toString(), "vcard", DavClient.card4(id.toString(), "Ottilie", "")));
        }
        given().header("Authorization", "Bearer " + phone.owner().token())
                .contentType(ContentType.JSON)
                .body(Map.of("packet", UUID.randomUUID().toString(), "changes", changes))
                .post("/api/v1/books/default/upload")
                .then()
                .statusCode(200);
    }

    private String request(String method, String kind, String token, String more) {
        String body = kind.isEmpty()
                ? ""
                : "<d:sync-collection" + DavClient.NAMESPACES + "><d:sync-token>" + token
                        + "</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>";
        return method + " " + phone.book() + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + phone.authorization()
                + "\r\nContent-Length: " + body.length() + "\r\n" + more + "\r\n" + body;
    }

    private String exchange(String requests) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
