package org.cardea.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final Member<String> NAME = Member.text("name");
    private static final Member<Long> COUNT = Member.number("count");
    private static final Member<Boolean> DONE = Member.flag("done");
    private static final Member<List<String>> WORDS = Member.list("words", JsonReader::nextString);

    private static Members read(String json) throws IOException {
        return Members.read(new JsonReader(new StringReader(json)), NAME, COUNT, DONE, WORDS);
    }

    @Test
    void membersComeInAnyOrderAmongOthers() throws IOException {
        Members read =
                read("{\"words\":[\"a\",\"b\"],\"other\":{\"name\":[1]},\"done\":true,\"count\":7,\"name\":\"n\"}");
        assertThat(read.get(NAME)).isEqualTo("n");
        assertThat(read.get(COUNT)).isEqualTo(7);
        assertThat(read.get(DONE)).isTrue();
        assertThat(read.get(WORDS)).containsExactly("a", "b");
    }

    @Test
    void absentAndNullAreTheSame() throws IOException {
        for (String json : List.of("{}", "{\"name\":null,\"count\":null,\"done\":null,\"words\":null}")) {
            Members read = read(json);
            assertThat(read.get(NAME)).isNull();
            assertThat(read.get(COUNT)).isZero();
            assertThat(read.get(DONE)).isFalse();
            assertThat(read.get(WORDS)).isEmpty();
        }
    }

    @Test
    void whatCanNotBeDoneWithoutIsMissed() throws IOException {
        Members read = read("{}");
        assertThatThrownBy(() -> read.need(NAME))
                .isInstanceOf(IOException.class)
                .hasMessage("no name");
    }

    @Test
    void memberOfAnotherKindIsNotUnderstood() {
        assertThatThrownBy(() -> read("{\"count\":[1]}")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read("[1]")).isInstanceOf(IllegalStateException.class);
    }
}
