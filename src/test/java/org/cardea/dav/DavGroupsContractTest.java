package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.Card;
import org.cardea.contacts.Group;
import org.cardea.contacts.Labels;
import org.cardea.contacts.Malformed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to groups by one door is seen by every other: one life of a group, once for each door. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavGroupsContractTest {
    private DavClient mac;
    private DavClient bird;
    private BookOfCards phone;
    private UUID anna;
    private UUID bert;

    @BeforeEach
    void open() {
        TestAccount owner = TestAccount.open();
        mac = DavClient.of(owner, "mac");
        bird = DavClient.of(owner, "thunderbird");
        phone = new BookOfCards(owner);
        anna = phone.add(BookOfCards.card("Anna", ""));
        bert = phone.add(BookOfCards.card("Bert", ""));
    }

    /** By which groups are changed. */
    enum Door {
        CARDS,
        CATEGORIES,
        JSON
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void groupLivesTheSameBehindEveryDoor(Door door) throws Exception {
        join(door, "Chor", anna);
        seenByAll("Chor", anna);
        join(door, "Chor", bert);
        seenByAll("Chor", anna, bert);
        leave(door, "Chor", anna);
        seenByAll("Chor", bert);
        leave(door, "Chor", bert);
        seenByAll("Chor");
        join(door, "Chor", anna);
        seenByAll("Chor", anna);
        rename("Chor", "Singkreis");
        seenByAll("Singkreis", anna);
        join(door, "Singkreis", bert);
        bird.ask().delete(bird.book() + anna + ".vcf").then().statusCode(204);
        assertThat(categories(bert)).containsExactly("Singkreis");
        seenInJson("Singkreis", bert);
        mac.ask().delete(mac.book() + uuid("Singkreis") + ".vcf").then().statusCode(204);
        assertThat(categories(bert)).isEmpty();
        assertThat(json()).isEmpty();
    }

    private void join(Door door, String group, UUID card) throws Malformed {
        switch (door) {
            case CATEGORIES -> {
                List<String> names = new ArrayList<>(categories(card));
                names.add(group);
                write(card, names);
            }
            case CARDS -> {
                List<UUID> members = new ArrayList<>(uuid(group) == null ? List.of() : members(group));
                members.add(card);
                write(group, members);
            }
            case JSON -> json(group, "add", card);
        }
    }

    private void leave(Door door, String group, UUID card) throws Malformed {
        switch (door) {
            case CATEGORIES -> {
                List<String> names = new ArrayList<>(categories(card));
                names.remove(group);
                write(card, names);
            }
            case CARDS -> {
                List<UUID> members = new ArrayList<>(members(group));
                members.remove(card);
                write(group, members);
            }
            case JSON -> json(group, "remove", card);
        }
    }

    private void write(UUID card, List<String> names) throws Malformed {
        String name = Card.read(bird.get(card + ".vcf").asString()).name();
        String categories = names.isEmpty() ? "" : "CATEGORIES:" + String.join(",", names) + "\r\n";
        bird.card(card3(card.toString(), name, categories))
                .header("If-Match", bird.get(card + ".vcf").header("ETag"))
                .put(bird.book() + card + ".vcf")
                .then()
                .statusCode(204);
    }

    private void write(String group, List<UUID> members) {
        String id = uuid(group) == null ? UUID.randomUUID().toString() : uuid(group);
        StringBuilder lines = new StringBuilder("X-ADDRESSBOOKSERVER-KIND:group\r\n");
        members.forEach(member -> lines.append("X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:")
                .append(member)
                .append("\r\n"));
        RequestSpecification put = mac.card(card3(id, group, lines.toString()));
        if (uuid(group) != null) {
            put.header("If-Match", mac.get(id + ".vcf").header("ETag"));
        }
        assertThat(put.put(mac.book() + id + ".vcf").statusCode()).isIn(201, 204);
    }

    private void json(String group, String change, UUID card) {
        if (uuid(group) == null) {
            owner().body(Map.of("name", group, "members", List.of(card)))
                    .post("/api/v1/books/default/groups")
                    .then()
                    .statusCode(200);
        } else {
            owner().body(Map.of(change, List.of(card)))
                    .patch("/api/v1/books/default/groups/" + uuid(group))
                    .then()
                    .statusCode(200);
        }
    }

    private void rename(String group, String name) {
        owner().body(Map.of("name", name))
                .patch("/api/v1/books/default/groups/" + uuid(group))
                .then()
                .statusCode(200);
    }

    private void seenByAll(String group, UUID... members) throws Malformed {
        assertThat(members(group)).containsExactlyInAnyOrder(members);
        seenInJson(group, members);
        for (UUID card : List.of(anna, bert)) {
            boolean in = List.of(members).contains(card);
            assertThat(categories(card)).isEqualTo(in ? List.of(group) : List.of());
            assertThat(owner().get("/api/v1/books/default/contacts/" + card)
                            .jsonPath()
                            .getList("groups.name"))
                    .isEqualTo(in ? List.of(group) : List.of());
        }
    }

    private void seenInJson(String group, UUID... members) {
        List<String> all =
                owner().get("/api/v1/books/default/groups").path("items.find { it.name == '" + group + "' }.members");
        assertThat(all).contains(strings(members));
    }

    private static String[] strings(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toArray(String[]::new);
    }

    private List<String> categories(UUID card) throws Malformed {
        return Labels.takenOutOf(Card.read(bird.get(card + ".vcf").asString())).names();
    }

    private List<UUID> members(String group) throws Malformed {
        Card card = Card.read(mac.get(uuid(group) + ".vcf").asString());
        return new Group(card).members().stream().map(member -> member.value()).toList();
    }

    private List<Map<String, Object>> json() {
        return owner().get("/api/v1/books/default/groups").path("items");
    }

    private String uuid(String group) {
        return owner().get("/api/v1/books/default/groups").path("items.find { it.name == '" + group + "' }?.uuid");
    }

    private RequestSpecification owner() {
        return given().header("Authorization", "Bearer " + mac.owner().token()).contentType(ContentType.JSON);
    }
}
