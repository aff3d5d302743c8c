package org.cardea.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.Transport;
import org.cardea.client.ports.Unreachable;
import org.cardea.client.protocol.Ack;
import org.cardea.client.protocol.Change;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Receipt;
import org.cardea.client.protocol.ReceiptItem.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
    private static final CardId A = CardId.of("0f1e2d3c-0000-4000-8000-00000000000a");
    private static final CardId B = CardId.of("0f1e2d3c-0000-4000-8000-00000000000b");
    private static final String HASH = "b3556bc571f17d1821a53ed026ff40266992c075ca90dde2b96a1612e6db639a";

    private Server server;
    private Transport line;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        line = new HttpTransport(new Http(server.address(), "secret"), "default");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void uploadSendsThePacketAndReadsTheReceipt() {
        server.answers(
                "{\"packet\":\"p\",\"before\":\"c1\",\"after\":\"c2\",\"serverTime\":\"2026-01-01T00:00:00Z\",\"digest\":\"d\","
                        + "\"contacts\":1,\"groups\":0,\"new\":[{}],\"items\":["
                        + "{\"uuid\":\"" + A + "\",\"outcome\":\"merged\",\"seq\":20,\"hash\":\"" + HASH
                        + "\",\"vcard\":\"BEGIN:VCARD\"},"
                        + "{\"uuid\":\"" + B + "\",\"outcome\":\"rejected\",\"reason\":{\"code\":\"vcard-malformed\","
                        + "\"field\":\"line 7\",\"detail\":\"no colon\",\"more\":1}}]}");
        Receipt receipt = line.upload(
                new Packet("p", "c1", "d0", List.of(Change.put(A, "BEGIN:VCARD\r\n\"é\"", 17), Change.delete(B, 18))));
        assertThat(server.asked).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/api/v1/books/default/upload");
            assertThat(asked.token()).isEqualTo("Bearer secret");
            assertThat(asked.body())
                    .isEqualTo("{\"packet\":\"p\",\"cursor\":\"c1\",\"digest\":\"d0\",\"changes\":["
                            + "{\"uuid\":\"" + A + "\",\"vcard\":\"BEGIN:VCARD\\r\\n\\\"é\\\"\",\"base\":17},"
                            + "{\"uuid\":\"" + B + "\",\"deleted\":true,\"base\":18}]}");
        });
        assertThat(receipt.before).isEqualTo("c1");
        assertThat(receipt.after).isEqualTo("c2");
        assertThat(receipt.items.get(0).outcome).isEqualTo(Outcome.MERGED);
        assertThat(receipt.items.get(0).seq).isEqualTo(20);
        assertThat(receipt.items.get(0).hash).hasToString(HASH);
        assertThat(receipt.items.get(1).reason.code).isEqualTo("vcard-malformed");
        assertThat(receipt.items.get(1).reason.field).isEqualTo("line 7");
    }

    @Test
    void newCardHasNoBaseAndAFirstPacketNoCheck() {
        server.answers("{\"packet\":\"p\",\"items\":[]}");
        line.upload(new Packet("p", null, null, List.of(Change.put(A, "x", 0))));
        assertThat(server.asked.get(0).body())
                .isEqualTo("{\"packet\":\"p\",\"changes\":[{\"uuid\":\"" + A + "\",\"vcard\":\"x\"}]}");
    }

    @Test
    void largeBodyTravelsCompressedBothWays() {
        String note = "x".repeat(10_000);
        server.answers("{\"packet\":\"" + note + "\",\"items\":[]}");
        Receipt receipt = line.upload(new Packet("p", null, null, List.of(Change.put(A, note, 0))));
        assertThat(server.asked.get(0).gzip()).isTrue();
        assertThat(server.asked.get(0).body()).contains(note);
        assertThat(receipt.packet).isEqualTo(note);
    }

    @Test
    void downloadReadsCardsAndTombstones() {
        server.answers("{\"items\":[{\"uuid\":\"" + A + "\",\"seq\":19,\"serverTime\":\"t\",\"hash\":\"" + HASH
                + "\",\"vcard\":\"v\"},{\"uuid\":\"" + B + "\",\"seq\":21,\"deleted\":true}],"
                + "\"cursor\":\"c2\",\"more\":true,\"digest\":null}");
        DownloadPage page = line.download("c 1+/", 500);
        assertThat(server.asked.get(0).path()).isEqualTo("/api/v1/books/default/download?limit=500&cursor=c+1%2B%2F");
        assertThat(page.more).isTrue();
        assertThat(page.digest).isNull();
        assertThat(page.items).extracting(DownloadItem::deleted).containsExactly(false, true);
        assertThat(page.items.get(1).seq).isEqualTo(21);
    }

    @Test
    void cardTheServerCantOpenIsNoDeletion() {
        server.answers("{\"items\":[{\"uuid\":\"" + A
                        + "\",\"seq\":19,\"broken\":true}],\"cursor\":\"c\",\"more\":false}")
                .answers("{\"cursor\":\"c\",\"items\":[{\"uuid\":\"" + A + "\",\"seq\":19,\"broken\":true}]}");
        DownloadItem item = line.download("c", 1).items.get(0);
        assertThat(item.broken).isTrue();
        assertThat(item.deleted()).isFalse();
        assertThat(line.manifest().items.get(0).hash).isNull();
    }

    @Test
    void firstDownloadNamesNoCursor() {
        server.answers("{\"items\":[],\"cursor\":\"c\",\"more\":false}");
        line.download(null, 7);
        assertThat(server.asked.get(0).path()).endsWith("/download?limit=7");
    }

    @Test
    void manifestFetchAndAckAreAsTheProtocolSays() {
        server.answers(
                        "{\"cursor\":\"c\",\"digest\":\"d\",\"contacts\":1,\"groups\":0,\"restoredSeq\":7,\"items\":[{\"uuid\":\""
                                + A + "\",\"seq\":19,\"hash\":\"" + HASH + "\"}]}")
                .answers("{\"items\":[{\"uuid\":\"" + A + "\",\"seq\":19,\"hash\":\"" + HASH + "\",\"vcard\":\"v\"}]}")
                .answers("{\"inStep\":true}");
        Manifest manifest = line.manifest();
        assertThat(manifest.restoredSeq).isEqualTo(7);
        assertThat(manifest.items)
                .singleElement()
                .satisfies(item -> assertThat(item.seq).isEqualTo(19));
        assertThat(line.fetch(List.of(A, B))).hasSize(1);
        assertThat(server.asked.get(1).body()).isEqualTo("{\"uuids\":[\"" + A + "\",\"" + B + "\"]}");
        assertThat(line.ack(new Ack("c", "d", List.of(new Ack.Failure(A, "why")))))
                .isTrue();
        assertThat(server.asked.get(2).body())
                .isEqualTo("{\"cursor\":\"c\",\"digest\":\"d\",\"items\":[{\"uuid\":\"" + A
                        + "\",\"outcome\":\"failed\",\"reason\":\"why\"}]}");
    }

    @Test
    void heldDeletionsAreListedConfirmedAndDiscarded() {
        server.answers("{\"items\":[{\"held\":\"h\",\"device\":\"d\",\"heldAt\":\"t\",\"cards\":[\"" + A + "\"]}]}")
                .answers("{\"packet\":\"x\"}")
                .answers(204, "application/json", "");
        assertThat(line.held())
                .singleElement()
                .satisfies(held -> assertThat(held.cards).containsExactly(A));
        line.confirmHeld("h");
        assertThat(server.asked.get(1).path()).isEqualTo("/api/v1/books/default/held/h/confirm");
    }

    @Test
    void problemDocumentIsRefusedByItsSlug() {
        server.problem(410, "start-over").problem(429, "slow-down", "Retry-After", "30");
        Refused startOver = catchThrowableOfType(Refused.class, line::manifest);
        assertThat(startOver.is("start-over")).isTrue();
        assertThat(startOver.status).isEqualTo(410);
        assertThat(startOver).hasMessage("start-over: what is wrong");
        assertThat(catchThrowableOfType(Refused.class, line::manifest).retryAfter)
                .isEqualTo(30);
    }

    @Test
    void serverThatIsBusyForAMomentIsAskedAgain() {
        server.problem(503, "busy", "Retry-After", "1").answers("{\"packet\":\"p\",\"items\":[]}");
        Receipt receipt = line.upload(new Packet("p", null, null, List.of(Change.put(A, "x", 0))));
        assertThat(receipt.packet).isEqualTo("p");
        assertThat(server.asked).hasSize(2);
        assertThat(server.asked.get(1)).isEqualTo(server.asked.get(0));
    }

    @Test
    void serverThatStaysBusyIsLeftForLater() {
        server.problem(503, "busy", "Retry-After", "900");
        assertThat(catchThrowableOfType(Refused.class, line::manifest).retryAfter)
                .isEqualTo(900);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void refusalOfSomeoneInBetweenIsNamedByItsStatus() {
        server.answers(502, "text/html", "<html>").answers(302, "text/html", "", "Location", "http://elsewhere/");
        assertThat(catchThrowableOfType(Refused.class, line::manifest).slug).isEqualTo("http-502");
        assertThat(catchThrowableOfType(Refused.class, line::manifest).status)
                .as("redirects are not followed")
                .isEqualTo(302);
    }

    @Test
    void unauthorizedPostIsStillRead() {
        server.problem(401, "unauthorized", "WWW-Authenticate", "Bearer");
        Refused refused = catchThrowableOfType(Refused.class, () -> line.ack(new Ack("c", "d", List.of())));
        assertThat(refused.status).isEqualTo(401);
        assertThat(refused.slug).isEqualTo("unauthorized");
    }

    @Test
    void answerThatIsNotUnderstoodIsUnreachable() {
        for (String broken : new String[] {
            "{\"items\":[", "<html>", "[]", "{\"items\":[{\"uuid\":\"no\"}]}", "{\"items\":[{\"uuid\":\"" + A + "\"}]}"
        }) {
            server.answers(broken);
            assertThatThrownBy(() -> line.download(null, 1)).as(broken).isInstanceOf(Unreachable.class);
        }
        server.close();
        assertThatThrownBy(() -> line.download(null, 1)).isInstanceOf(Unreachable.class);
    }
}
