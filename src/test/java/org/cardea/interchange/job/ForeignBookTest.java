package org.cardea.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book goes out as Google's or Outlook's table and into an empty one: all that the dialect has columns for is there again. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ForeignBookTest {
    private static final int PEOPLE = 200;
    private static final List<String> GROUPS = List.of("Choir", "合唱团", "=1+1", "Ünïcode", "R&D", "-minus");
    /** Outlook's categories stand in a list. */
    private static final List<String> ONLY_GOOGLE = List.of("a, b", "x; y", "一、二");

    @ParameterizedTest
    @CsvSource({"google, 1", "google, 2", "google, 3", "outlook, 1", "outlook, 2", "outlook, 3"})
    void peopleAndTheirGroupsComeBackFromOtherProgramsTables(String dialect, int seed) {
        ImportClient from = new ImportClient(TestAccount.open());
        fill(from, seed, dialect.equals("google"));
        String wanted = "{\"format\":\"csv\",\"dialect\":\"" + dialect + "\"}";
        byte[] file = from.send("POST", "export", wanted).bytes();
        ImportClient into = new ImportClient(TestAccount.open());
        JsonNode draft =
                into.choose(into.read(dialect + ".csv", file), "{\"policy\":\"keep-both\",\"unsure\":\"keep-both\"}");
        into.commit(draft);
        Map<String, Set<String>> before = people(from);
        Map<String, Set<String>> after = people(into);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertSoftly(softly -> before.forEach((person, said) ->
                softly.assertThat(after.get(person)).as(person).isEqualTo(said)));
    }

    private static void fill(ImportClient client, int seed, boolean google) {
        OrdinaryPeople people = new OrdinaryPeople(seed, google);
        List<String> cards = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            cards.add(people.next(i));
        }
        List<String> ids = put(client, cards);
        Random chance = new Random(seed);
        List<String> names = new ArrayList<>(GROUPS);
        names.addAll(google ? ONLY_GOOGLE : List.of());
        put(client, names.stream().map(name -> group(name, ids, chance)).toList());
    }

    private static String group(String name, List<String> ids, Random chance) {
        List<String> lines = new ArrayList<>(List.of("KIND:group", "FN:" + Card.escape(name)));
        ids.stream().filter(id -> chance.nextInt(4) == 0).forEach(id -> lines.add("MEMBER:urn:uuid:" + id));
        return ImportClient.vcard(lines.toArray(String[]::new));
    }

    private static List<String> put(ImportClient client, List<String> cards) {
        ObjectNode packet = ImportClient.JSON
                .createObjectNode()
                .put("packet", UUID.randomUUID().toString());
        ArrayNode changes = packet.putArray("changes");
        List<String> ids = new ArrayList<>();
        for (String card : cards) {
            ids.add(UUID.randomUUID().toString());
            changes.addObject().put("uuid", ids.getLast()).put("vcard", card);
        }
        JsonNode receipt = client.send("POST", "upload", packet.toString()).body();
        assertThat(receipt.get("items"))
                .allMatch(item -> item.get("outcome").asText().equals("applied"));
        return ids;
    }

    /** What is said of each person, by the mail address that only they have; that they are in a group among it. */
    private static Map<String, Set<String>> people(ImportClient client) {
        Map<String, String> persons = new HashMap<>();
        Map<String, Set<String>> said = new TreeMap<>();
        List<Card> groups = new ArrayList<>();
        for (JsonNode item :
                client.send("GET", "download?limit=1000", null).body().get("items")) {
            Card card = card(item.get("vcard").asText());
            if (card.isGroup()) {
                groups.add(card);
            } else {
                String person = person(card);
                persons.put("urn:uuid:" + item.get("uuid").asText(), person);
                said.put(person, facts(card));
            }
        }
        groups.forEach(group -> group.values("MEMBER")
                .forEach(member -> said.get(persons.get(member)).add("in " + group.name())));
        return said;
    }

    private static String person(Card card) {
        return card.values("EMAIL").stream()
                .filter(mail -> mail.startsWith("u"))
                .collect(Collectors.joining());
    }

    private static Set<String> facts(Card card) {
        Set<String> facts = new TreeSet<>();
        for (Unit unit : card.units()) {
            if (!Set.of("UID", "PRODID", "REV", "VERSION").contains(unit.name())) {
                facts.add(fact(unit));
            }
        }
        return facts;
    }

    /** How a unit groups its lines is no matter, nor is that a number is for talking. */
    private static String fact(Unit unit) {
        return unit.lines().stream().map(ForeignBookTest::fact).sorted().collect(Collectors.joining(" | "));
    }

    private static String fact(ContentLine line) {
        Set<String> types = new HashSet<>();
        line.parameterValues().getOrDefault("TYPE", List.of()).forEach(type -> types.addAll(List.of(type.split(","))));
        types.remove("voice");
        types.addAll(line.parameterValues().getOrDefault("PREF", List.of()));
        return line.name() + new TreeSet<>(types) + ":" + line.value();
    }

    private static Card card(String text) {
        try {
            return Card.read(text);
        } catch (Malformed broken) {
            throw new AssertionError(broken);
        }
    }
}
