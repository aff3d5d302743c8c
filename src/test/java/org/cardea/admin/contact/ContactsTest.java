package org.cardea.admin.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.cardea.PostgresTestResource;
import org.cardea.history.Book;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of contacts as a browser gets it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ContactsTest {
    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @Test
    void namesOfAllScriptsAreSortedUnderTheirLetters() {
        for (String name : List.of("Zoë", "曾国藩", "安娜", "Émile", "ann", "山田", "Ярослав", "123", "单田芳", "Shaw")) {
            book.add("FN:" + name);
        }
        JsonNode page = book.get("contacts");
        assertThat(names(page))
                .containsExactly("安娜", "ann", "Émile", "单田芳", "山田", "Shaw", "曾国藩", "Zoë", "123", "Ярослав");
        assertThat(page.get("letters").toString())
                .isEqualTo(
                        "[{\"letter\":\"A\",\"offset\":0},{\"letter\":\"E\",\"offset\":2},{\"letter\":\"S\",\"offset\":3},"
                                + "{\"letter\":\"Z\",\"offset\":6},{\"letter\":\"#\",\"offset\":8}]");
    }

    @Test
    void rowShowsWhatIsPreferred() {
        book.add(
                "FN:Ann",
                "ORG:Acme\\, Inc;Tests",
                "TEL:1",
                "TEL;PREF=1;VALUE=uri:tel:+4930901820",
                "EMAIL;TYPE=work:a@example.org",
                "EMAIL;TYPE=\"home,pref\":b@example.org");
        JsonNode row = book.get("contacts").at("/items/0");
        assertThat(row.get("company").asText()).isEqualTo("Acme, Inc");
        assertThat(row.get("phone").asText()).isEqualTo("+4930901820");
        assertThat(row.get("email").asText()).isEqualTo("b@example.org");
        assertThat(row.get("photo").asBoolean()).isFalse();
        assertThat(row.get("changedAt").asText()).endsWith("Z");
    }

    @Test
    void listFollowsEveryChange() {
        CardId ann = book.add("FN:Ann");
        CardId bob = book.add("FN:Bob");
        assertThat(names(book.get("contacts"))).containsExactly("Ann", "Bob");
        book.put(ann, book.seq(ann), "FN:Zed");
        assertThat(names(book.get("contacts"))).containsExactly("Bob", "Zed");
        book.delete(bob);
        CardId group = book.addGroup("Choir", ann);
        JsonNode page = book.get("contacts?group=" + group);
        assertThat(names(page)).containsExactly("Zed");
        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(names(book.get("contacts?group=none"))).isEmpty();
    }

    @Test
    void pagesAreCutFromTheWhole() {
        for (int i = 0; i < 7; i++) {
            book.add("FN:P" + i);
        }
        JsonNode page = book.get("contacts?offset=3&limit=2");
        assertThat(names(page)).containsExactly("P3", "P4");
        assertThat(page.get("total").asInt()).isEqualTo(7);
        assertThat(names(book.get("contacts?offset=9"))).isEmpty();
        JsonNode changed = book.get("contacts?sort=changed&limit=1");
        assertThat(names(changed)).containsExactly("P6");
        assertThat(changed.get("letters")).isEmpty();
    }

    @Test
    void deviceAndTimeOfTheLastChangeFilter() {
        CardId ann = book.add("FN:Ann");
        book.add("FN:Bob");
        var phone = book.account().link("phone");
        new BookClient(phone).upload(List.of(BookClient.put(ann, BookClient.vcard("FN:Anna"), book.seq(ann))));
        assertThat(names(book.get("contacts?device=" + phone.device()))).containsExactly("Anna");
        assertThat(names(book.get("contacts?device=" + UUID.randomUUID()))).isEmpty();
        String since = book.get("contacts/" + ann).get("changedAt").asText();
        assertThat(names(book.get("contacts?changedSince=" + since))).containsExactly("Anna");
    }

    @Test
    void unchangedListIsNotSentAgain() {
        book.add("FN:Ann");
        var answer = io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + book.account().token())
                .get("/api/v1/books/default/contacts");
        var again = io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + book.account().token())
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/books/default/contacts");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void searchFindsByWhatPeopleType() {
        book.add("FN:张三", "TEL:+49 30 901829", "NOTE:Kölner Dom");
        book.add("FN:曾国藩", "ORG:湖南");
        assertThat(found("zs")).containsExactly("张三");
        assertThat(found("zeng")).containsExactly("曾国藩");
        assertThat(found("030 9018")).containsExactly("张三");
        assertThat(found("koln zhang")).containsExactly("张三");
        assertThat(found("")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=501",
                "limit=0",
                "limit=x",
                "offset=-1",
                "sort=size",
                "photo=maybe",
                "changedSince=monday",
                "group=x",
                "device=x"
            })
    void oddQuestionIsRefusedByName(String question) {
        BookClient.Answer answer = book.client().get("contacts?" + question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isIn(question.split("=")[0], "uuid");
    }

    @Test
    void madeContactIsInTheListAtOnce() {
        CardId group = book.addGroup("Choir");
        ObjectNode wanted = Book.json();
        wanted.putObject("name").put("given", "三").put("surname", "张");
        wanted.putArray("phones").addObject().put("number", "+86 138 0013 8000").put("label", "mobile");
        wanted.putArray("groups").add(group.toString());
        BookClient.Answer made = book.client().post("contacts", wanted);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/name/full").asText()).isEqualTo("张三");
        assertThat(made.body().at("/groups/0/name").asText()).isEqualTo("Choir");
        assertThat(names(book.get("contacts?group=" + group))).containsExactly("张三");
        String text = book.text(CardId.of(made.body().get("uuid").asText()));
        assertThat(text).contains("N:张;三;;;").contains("TEL;TYPE=cell:+86 138 0013 8000");
    }

    @Test
    void contactOfNothingIsRefused() {
        BookClient.Answer answer = book.client().post("contacts", Book.json());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo("name");
    }

    private List<String> found(String search) {
        return names(book.get("contacts?search=" + URLEncoder.encode(search, UTF_8)));
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("name").asText())
                .toList();
    }
}
