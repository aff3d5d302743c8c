package org.cardea.sync.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Change;
import org.cardea.sync.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadCodecTest {
    private static final String PACKET = "0190b000-0000-7000-8000-000000000001";
    private static final String CARD = "0190a000-0000-7000-8000-000000000001";

    @Test
    void packetIsRead() throws IOException {
        Packet packet = read(
                "{'packet':'%s','later':{'a':[1,{}]},'changes':["
                        + "{'uuid':'%s','vcard':'BEGIN','base':17,'extra':null},{'uuid':'%s','deleted':true,'base':18}]}",
                PACKET, CARD, CARD.replace("001", "002"));
        assertThat(packet.id()).hasToString(PACKET);
        assertThat(packet.firstCheck()).isEmpty();
        assertThat(packet.changes())
                .containsExactly(
                        new Change.Put(CardId.of(CARD), "BEGIN", OptionalLong.of(17)),
                        new Change.Delete(CardId.of(CARD.replace("001", "002")), OptionalLong.of(18)));
    }

    @Test
    void firstCheckIsRead() throws IOException {
        Packet packet = read("{'digest':'%s','cursor':'z-10','packet':'%s','changes':[]}", "0".repeat(64), PACKET);
        assertThat(packet.firstCheck()).hasValueSatisfying(check -> {
            assertThat(check.cursor().seq()).isEqualTo(36);
            assertThat(check.digest().hex()).isEqualTo("0".repeat(64));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                                          | packet  |",
                "{'packet':7}                                                | packet  |",
                "{'packet':'P','cursor':'1-0'}                               | digest  |",
                "{'packet':'P','digest':'nothex'}                            | digest  |",
                "{'packet':'P','changes':[{}]}                               | uuid    | 0",
                "{'packet':'P','changes':[{'uuid':'1-1-1-1-1'}]}             | uuid    | 0",
                "{'packet':'P','changes':[{'uuid':'C'}]}                     | vcard   | C",
                "{'packet':'P','changes':[{'uuid':'C','deleted':false}]}     | vcard   | C",
                "{'packet':'P','changes':[{'uuid':'C','vcard':1}]}           | vcard   | C",
                "{'packet':'P','changes':[{'uuid':'C','deleted':'yes'}]}     | deleted | C",
                "{'packet':'P','changes':[{'uuid':'C','vcard':'','deleted':true}]} | vcard | C",
                "{'packet':'P','changes':[{'uuid':'C','vcard':'','base':0}]} | base    | C",
                "{'packet':'P','changes':[{'uuid':'C','vcard':'','base':1.5}]} | base  | C",
                "{'packet':'P','changes':[{'uuid':'C','vcard':'','base':99999999999999999999}]} | base | C",
                "{'packet':'P','changes':[{'uuid':'C','vcard':''},{'uuid':'C','vcard':''}]} | uuid | C",
            })
    void malformedPacketNamesItemAndField(String json, String field, String item) {
        String body = json.replace("'P'", "'" + PACKET + "'").replace("'C'", "'" + CARD + "'");
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.slug()).isEqualTo("packet-invalid");
            assertThat(problem.members()).containsEntry("field", field);
            if (item != null) {
                assertThat(problem.members().get("item")).hasToString(item.equals("C") ? CARD : item);
            }
        });
    }

    @Test
    void fiveHundredChangesAreTheMost() throws IOException {
        assertThat(read(packetOf(500)).changes()).hasSize(500);
        assertThatThrownBy(() -> read(packetOf(501)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.members()).containsEntry("field", "changes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{'packet'", "{'packet':'x','changes':[}", "{'packet':'x'}}", "nul"})
    void whatIsNoJsonObjectIsBadJson(String json) {
        assertBadJson(json.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void deepNestingIsBadJson() {
        assertBadJson(("{\"later\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(UTF_8));
    }

    @Test
    void invalidUtf8IsBadJson() {
        assertBadJson("{\"packet\":\"\u00c3\u0028\"}".getBytes(ISO_8859_1));
    }

    private static void assertBadJson(byte[] body) {
        assertThatThrownBy(() -> UploadCodec.read(body)).satisfies(thrown -> {
            boolean told = thrown instanceof Problem problem
                    && (problem.slug().equals("bad-json") || problem.slug().equals("packet-invalid"));
            assertThat(told || thrown instanceof JsonProcessingException)
                    .as(thrown.toString())
                    .isTrue();
        });
    }

    private static String packetOf(int changes) {
        return IntStream.range(0, changes)
                .mapToObj(i -> "{'uuid':'0190a000-0000-7000-8000-%012d','vcard':'x'}".formatted(i))
                .collect(Collectors.joining(",", "{'packet':'" + PACKET + "','changes':[", "]}"));
    }

    private static Packet read(String json, Object... values) throws IOException {
        return UploadCodec.read(json.formatted(values).replace('\'', '"').getBytes(UTF_8));
    }
}
