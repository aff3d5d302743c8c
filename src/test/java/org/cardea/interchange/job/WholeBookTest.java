package org.cardea.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.ContentLine;
import org.cardea.interchange.export.StrangeCards;
import org.cardea.shared.CardId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book goes out as a file and into an empty one. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WholeBookTest {
    private static final int PEOPLE = 200;
    private static final List<String> GROUPS =
            List.of("Choir", "合唱团", "a\\, b", "x ::: y", "* starred", "=1+1", "Ünïcode", "nobody's");
    /** Labels become groups, and a card with KIND is none of a person's. */
    private static final Set<String> NOT_OF_PEOPLE = Set.of("CATEGORIES", "KIND", "MEMBER", "UID", "VERSION");

    private static final Set<String> BYTES = Set.of("PHOTO", "LOGO", "SOUND", "KEY");

    @ParameterizedTest
    @CsvSource({
        "'{\"format\":\"vcard\",\"version\":\"4.0\"}', book.vcf, true",
        "'{\"format\":\"vcard\",\"version\":\"3.0\"}', book.vcf, true",
        "'{\"format\":\"csv\"}', book.csv, true",
        "'{\"format\":\"xlsx\"}', book.xlsx, false"
    })
    void strangePeopleAndTheirGroupsComeBack(String wanted, String name, boolean photos) {
        for (int seed = 1; seed <= 3; seed++) {
            ImportClient from = new ImportClient(TestAccount.open());
            fill(from, seed, photos);
            byte[] file = from.send("POST", "export", wanted).bytes();
            ImportClient into = new ImportClient(TestAccount.open());
            JsonNode draft = into.choose(into.read(name, file), "{\"policy\":\"keep-both\",\"unsure\":\"keep-both\"}");
            into.commit(draft);
            assertThat(hashes(into)).as("seed " + seed).isEqualTo(hashes(from));
        }
    }

    private static void fill(ImportClient client, int seed, boolean photos) {
        StrangeCards strange = new StrangeCards(seed);
        Random random = new Random(seed);
        List<String> cards = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            List<String> lines = new ArrayList<>();
            for (ContentLine line : strange.next().lines()) {
                boolean bytes = BYTES.contains(line.name()) && !photos;
                if (!NOT_OF_PEOPLE.contains(line.name()) && !line.is("BEGIN") && !line.is("END") && !bytes) {
                    lines.add(line.text());
                }
            }
            lines.add("X-NUMBER:" + i);
            cards.add(ImportClient.vcard(lines.toArray(String[]::new)));
        }
        List<CardId> ids = put(client, cards);
        List<String> groups = new ArrayList<>();
        for (String name : GROUPS) {
            groups.add(group(
                    name, ids.stream().filter(id -> random.nextInt(4) == 0).toList()));
        }
        put(client, groups);
    }

    private static String group(String name, List<CardId> members) {
        List<String> lines = new ArrayList<>(List.of("KIND:group", "FN:" + name));
        members.forEach(member -> lines.add("MEMBER:urn:uuid:" + member));
        return ImportClient.vcard(lines.toArray(String[]::new));
    }

    private static List<CardId> put(ImportClient client, List<String> cards) {
        ObjectNode packet = ImportClient.JSON
                .createObjectNode()
                .put("packet", UUID.randomUUID().toString());
        ArrayNode changes = packet.putArray("changes");
        List<CardId> ids = new ArrayList<>();
        for (String card : cards) {
            ids.add(CardId.random());
            changes.addObject().put("uuid", ids.getLast().toString()).put("vcard", card);
        }
        JsonNode receipt = client.send("POST", "upload", packet.toString()).body();
        assertThat(receipt.get("items"))
                .allMatch(item -> item.get("outcome").asText().equals("applied"));
        return ids;
    }

    /** The normal form of each card, members of groups among it. */
    private static Map<String, String> hashes(ImportClient client) {
        Map<String, String> hashes = new TreeMap<>();
        client.manifest()
                .get("items")
                .forEach(item ->
                        hashes.put(item.get("uuid").asText(), item.get("hash").asText()));
        return hashes;
    }
}
