package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.Card;
import org.cardea.contacts.Group;
import org.cardea.contacts.Labels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Two programs that see groups in different forms and the service's own interface change one book at random; what each
 * of them knows from its syncs alone is what is there.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavGroupsWalkTest {
    private static final int STEPS = 40;
    private static final List<String> NAMES = List.of("Chor", "Board", "Nord, Süd");

    private final long seed = Long.getLong("cardea.walk.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private DavClient mac;
    private DavClient bird;
    private Known macs;
    private Known birds;

    /** What a program has kept of a book, which it syncs in small pieces. */
    private static final class Known {
        private final DavClient client;
        private final Map<String, String> etags = new TreeMap<>();
        private final Map<String, Card> cards = new HashMap<>();
        private String token = "";

        Known(DavClient client) {
            this.client = client;
        }

        /** True where that was all. */
        boolean syncOnce(int limit) throws Exception {
            Response answer = client.report(
                    client.book(),
                    "<d:sync-collection><d:sync-token>" + token + "</d:sync-token><d:sync-level>1</d:sync-level>"
                            + "<d:limit><d:nresults>" + limit + "</d:nresults></d:limit>"
                            + "<d:prop><d:getetag/></d:prop></d:sync-collection>");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(207);
            Matcher each = Pattern.compile("<d:response><d:href>[^<]*/([^/<]+)</d:href>(.*?)</d:response>")
                    .matcher(answer.asString().replace("\n", ""));
            while (each.find()) {
                if (each.group(2).contains("<d:getetag>")) {
                    fetch(each.group(1));
                } else if (each.group(2).contains("404")) {
                    etags.remove(each.group(1));
                    cards.remove(each.group(1));
                }
            }
            token = DavClient.token(answer);
            return !answer.asString().contains("507 Insufficient");
        }

        private void fetch(String name) throws Exception {
            Response card = client.get(name);
            if (card.statusCode() == 200) {
                etags.put(name, card.header("ETag"));
                cards.put(name, Card.read(card.asString()));
            }
        }

        Set<String> names() {
            return new TreeSet<>(cards.keySet());
        }
    }

    @BeforeEach
    void open() {
        System.out.println("DavGroupsWalkTest: -Dcardea.walk.seed=" + seed);
        TestAccount owner = TestAccount.open();
        mac = DavClient.of(owner, "mac");
        bird = DavClient.of(owner, "thunderbird");
        macs = new Known(mac);
        birds = new Known(bird);
    }

    @RepeatedTest(3)
    void everybodyKnowsTheSame() throws Exception {
        for (int i = 0; i < STEPS; i++) {
            step();
        }
        while (!macs.syncOnce(2) | !birds.syncOnce(2)) {
            // until both have come to the end
        }
        Map<String, Set<String>> groups = groups();
        assertThat(byCategories(birds)).as("seed " + seed).isEqualTo(groups);
        assertThat(byCards(macs)).as("seed " + seed).isEqualTo(groups);
        assertThat(birds.names()).as("seed " + seed).isEqualTo(contacts(macs));
        assertThat(birds.etags).as("seed " + seed).isEqualTo(etags(bird));
        assertThat(macs.etags).as("seed " + seed).isEqualTo(etags(mac));
    }

    private void step() throws Exception {
        switch (random.nextInt(9)) {
            case 0 -> create(random.nextBoolean() ? mac : bird);
            case 1 -> birds.syncOnce(1 + random.nextInt(3));
            case 2 -> macs.syncOnce(1 + random.nextInt(3));
            case 3, 4 -> recategorize(random.nextBoolean());
            case 5 -> regroup();
            case 6 -> makeOrDropGroup();
            case 7 -> delete(random.nextBoolean() ? macs : birds);
            default -> rename();
        }
    }

    private void create(DavClient client) {
        String id = UUID.randomUUID().toString();
        String categories = client == bird ? "CATEGORIES:" + escaped(pick(NAMES)) + "\r\n" : "";
        client.create(id + ".vcf", card4(id, "Card " + id.substring(0, 4), categories))
                .then()
                .statusCode(201);
    }

    /** As the program knows the card, which may be out of date: then with a precondition nothing happens. */
    private void recategorize(boolean exactly) {
        List<String> known = new ArrayList<>(birds.names());
        if (known.isEmpty()) {
            return;
        }
        String name = pick(known);
        Card card = birds.cards.get(name);
        Set<String> said = new TreeSet<>(Labels.takenOutOf(card).names());
        String other = pick(NAMES);
        if (!said.remove(other)) {
            said.add(other);
        }
        String categories = said.isEmpty()
                ? ""
                : "CATEGORIES:"
                        + String.join(
                                ",",
                                said.stream().map(DavGroupsWalkTest::escaped).toList()) + "\r\n";
        RequestSpecification put = bird.card(card3(name.replace(".vcf", ""), card.name(), categories));
        if (exactly) {
            put.header("If-Match", birds.etags.get(name));
        }
        assertThat(put.put(bird.book() + name).statusCode()).isIn(201, 204, 412);
    }

    private void regroup() {
        List<Map<String, Object>> groups =
                owner().get("/api/v1/books/default/groups").path("items");
        List<String> cards = List.copyOf(contacts(macs));
        if (!groups.isEmpty() && !cards.isEmpty()) {
            String card = pick(cards).replace(".vcf", "");
            String change = random.nextBoolean() ? "add" : "remove";
            edit(pick(groups), Map.of(change, List.of(card)));
        }
    }

    private void rename() {
        List<Map<String, Object>> groups =
                owner().get("/api/v1/books/default/groups").path("items");
        if (!groups.isEmpty()) {
            edit(pick(groups), Map.of("name", pick(NAMES) + (random.nextBoolean() ? "" : " " + random.nextInt(3))));
        }
    }

    private void edit(Map<String, Object> group, Map<String, Object> edit) {
        owner().contentType(ContentType.JSON)
                .body(edit)
                .patch("/api/v1/books/default/groups/" + group.get("uuid"))
                .then()
                .statusCode(200);
    }

    private void makeOrDropGroup() {
        List<String> groups = macs.cards.entrySet().stream()
                .filter(entry -> entry.getValue().isGroup())
                .map(Map.Entry::getKey)
                .toList();
        if (groups.isEmpty() || random.nextBoolean()) {
            String id = UUID.randomUUID().toString();
            String members = contacts(macs).stream()
                    .limit(2)
                    .map(card -> "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:" + card.replace(".vcf", "") + "\r\n")
                    .reduce("", String::concat);
            mac.create(id + ".vcf", card3(id, escaped(pick(NAMES)), "X-ADDRESSBOOKSERVER-KIND:group\r\n" + members));
        } else {
            mac.ask().delete(mac.book() + pick(groups));
        }
    }

    private void delete(Known known) {
        List<String> names = List.copyOf(contacts(known));
        if (names.size() > 3) {
            String name = pick(names);
            known.client.ask().header("If-Match", known.etags.get(name)).delete(known.client.book() + name);
        }
    }

    /** By name, as the interface has them; members that are no contacts and groups nobody is in left aside. */
    private Map<String, Set<String>> groups() {
        List<Map<String, Object>> items =
                owner().get("/api/v1/books/default/groups").path("items");
        Set<String> living = contacts(macs);
        Map<String, Set<String>> groups = new TreeMap<>();
        for (Map<String, Object> item : items) {
            for (Object member : (List<?>) item.get("members")) {
                if (living.contains(member + ".vcf")) {
                    groups.computeIfAbsent((String) item.get("name"), none -> new TreeSet<>())
                            .add(member + ".vcf");
                }
            }
        }
        return groups;
    }

    private static Map<String, Set<String>> byCategories(Known known) {
        Map<String, Set<String>> groups = new TreeMap<>();
        known.cards.forEach((name, card) -> Labels.takenOutOf(card)
                .names()
                .forEach(label ->
                        groups.computeIfAbsent(label, none -> new TreeSet<>()).add(name)));
        return groups;
    }

    private static Map<String, Set<String>> byCards(Known known) {
        Set<String> living = contacts(known);
        Map<String, Set<String>> groups = new TreeMap<>();
        known.cards.values().stream()
                .filter(Card::isGroup)
                .forEach(card -> new Group(card)
                        .members().stream()
                                .map(member -> member + ".vcf")
                                .filter(living::contains)
                                .forEach(member -> groups.computeIfAbsent(card.name(), none -> new TreeSet<>())
                                        .add(member)));
        return groups;
    }

    private static Set<String> contacts(Known known) {
        Set<String> contacts = known.names();
        contacts.removeIf(name -> known.cards.get(name).isGroup());
        return contacts;
    }

    private static Map<String, String> etags(DavClient client) {
        Matcher each = Pattern.compile(
                        "<d:response><d:href>[^<]*/([^/<]+)</d:href>[^<]*<d:propstat>[^<]*<d:prop>[^<]*<d:getetag>([^<]*)<")
                .matcher(client.propfind(client.book(), 1, "<d:getetag/>").asString());
        Map<String, String> etags = new TreeMap<>();
        while (each.find()) {
            etags.put(each.group(1), each.group(2).replace("&quot;", "\"").replace("&#34;", "\""));
        }
        return etags;
    }

    private RequestSpecification owner() {
        return given().header("Authorization", "Bearer " + mac.owner().token());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String escaped(String name) {
        return name.replace(",", "\\,");
    }
}
