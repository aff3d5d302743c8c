package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight programs write into one book at once, and one reads along. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavWritersTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;
    private static final Pattern CHANGED =
            Pattern.compile("<d:response><d:href>([^<]*)</d:href>(?:(?!</d:response>).)*<d:getetag>([^<]*)<");
    private static final Pattern REMOVED =
            Pattern.compile("<d:response><d:href>([^<]*)</d:href><d:status>HTTP/1.1 404");

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    private DavClient phone;
    private DavClient mac;

    @BeforeEach
    void open() {
        TestAccount owner = TestAccount.open();
        phone = DavClient.of(owner, "iphone");
        mac = DavClient.of(owner, "mac");
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void rfc9110Section13OneOfEightWinsEachRoundAndWhoFollowsTheTokenMissesNothing() throws Exception {
        phone.create("w.vcf", card4("w", "Begin", "")).then().statusCode(201);
        AtomicBoolean written = new AtomicBoolean();
        Future<Map<String, String>> reader = threads.submit(() -> follow(written));
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int now = round;
                String etag = phone.get("w.vcf").header("ETag");
                assertThat(eight(i -> write(now, i, etag)))
                        .containsOnlyOnce(204)
                        .containsOnly(204, 412);
            }
        } finally {
            written.set(true);
        }
        Map<String, String> all = new TreeMap<>();
        apply(all, phone.sync(""));
        assertThat(reader.get()).isEqualTo(all).hasSize(1 + ROUNDS * WRITERS - 20);
    }

    @Test
    void rfc4918Section93OneOfEightMakesTheBook() throws Exception {
        String address = phone.home() + "kegeln/";
        assertThat(eight(i -> phone.ask().request("MKCOL", address).statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 405);
    }

    /** Beside the card all want, each writes cards of its own: with a name and without, some taken away again. */
    private int write(int round, int i, String etag) {
        DavClient client = i % 2 == 0 ? phone : mac;
        String uid = "u-" + round + "-" + i;
        assertThat(client.create("Card-" + round + "-" + i + ".vcf", card3(uid, "Card", ""))
                        .statusCode())
                .isEqualTo(201);
        if (i == 3 && round < 20) {
            client.ask()
                    .delete(client.book() + "Card-" + round + "-" + i + ".vcf")
                    .then()
                    .statusCode(204);
        }
        return client.card(card4("w", "Writer " + round + " " + i, ""))
                .header("If-Match", etag)
                .put(client.book() + "w.vcf")
                .statusCode();
    }

    private Map<String, String> follow(AtomicBoolean written) {
        Map<String, String> known = new TreeMap<>();
        String token = "";
        boolean last;
        do {
            last = written.get();
            Response changes = mac.sync(token);
            apply(known, changes);
            token = token(changes);
        } while (!last);
        return known;
    }

    private static void apply(Map<String, String> known, Response changes) {
        Matcher changed = CHANGED.matcher(changes.asString());
        while (changed.find()) {
            known.put(changed.group(1), changed.group(2));
        }
        Matcher removed = REMOVED.matcher(changes.asString());
        while (removed.find()) {
            known.remove(removed.group(1));
        }
    }

    @Test
    void rfc6352Section6321NameIsGivenOnceWhoeverWantsIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            int now = round;
            List<Integer> answers = eight(i -> client(i)
                    .create("same-" + now + ".vcf", card4("s-" + now + "-" + i, "S", ""))
                    .statusCode());
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 412);
        }
        Map<String, String> all = new TreeMap<>();
        apply(all, phone.sync(""));
        assertThat(all).hasSize(10);
    }

    @Test
    void rfc6352Section6321MalformedCardHarmsNoNeighbour() throws Exception {
        for (int round = 0; round < 10; round++) {
            int now = round;
            assertThat(eight(i -> client(i)
                            .create(
                                    "n-" + now + "-" + i + ".vcf",
                                    i == 5 ? "BEGIN:VCARD\r\nnothing" : card4("n-" + now + "-" + i, "N", ""))
                            .statusCode()))
                    .containsExactly(201, 201, 201, 201, 201, 403, 201, 201);
        }
    }

    /** It had been deleted, and comes back under another name; the name it had is free for others. */
    @Test
    void rfc6352Section632DeletedCardComesBackUnderAnotherName() {
        phone.create("one.vcf", card4("back", "Back", "")).then().statusCode(201);
        phone.ask().delete(phone.book() + "one.vcf").then().statusCode(204);
        phone.create("two.vcf", card4("back", "Back again", "")).then().statusCode(201);
        phone.create("one.vcf", card4("else", "Somebody else", "")).then().statusCode(201);
        assertThat(phone.get("two.vcf").asString()).contains("Back again");
        assertThat(phone.get("one.vcf").asString()).contains("Somebody else");
        phone.ask().delete(phone.book() + "one.vcf").then().statusCode(204);
        phone.create("one.vcf", card4("third", "Third", "")).then().statusCode(201);
        assertThat(phone.get("one.vcf").asString()).contains("Third");
    }

    private DavClient client(int number) {
        return number % 2 == 0 ? phone : mac;
    }

    private interface Writer {
        int write(int number);
    }

    private List<Integer> eight(Writer writer) throws Exception {
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            all.add(() -> writer.write(number));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> each : threads.invokeAll(all)) {
            answers.add(each.get());
        }
        return answers;
    }
}
