package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.List;
import org.cardea.client.book.CardId;

/** The conflict inbox of the first book: edits of two devices that could not both be kept whole. */
public final class Conflicts {
    private static final String PATH = "books/default/conflicts";
    private static final Member<String> CONFLICT = Member.text("conflict");
    private static final Member<Long> LOSER_SEQ = Member.number("loserSeq");
    private static final Member<List<String>> FIELDS = Member.list("fields", JsonReader::nextString);
    private final Http http;

    public Conflicts(Http http) {
        this.http = http;
    }

    /** Those nobody has dismissed yet. */
    public List<Conflict> list() {
        return http.get(PATH, json -> Members.items(json, Conflicts::read));
    }

    public void dismiss(String conflict) {
        http.post(PATH + "/" + conflict + "/dismiss", json -> json.beginObject().endObject(), json -> null);
    }

    private static Conflict read(JsonReader json) throws IOException {
        Members members = Members.read(json, CONFLICT, CardMembers.UUID, LOSER_SEQ, FIELDS);
        return new Conflict(
                members.need(CONFLICT), members.need(CardMembers.UUID), members.get(LOSER_SEQ), members.get(FIELDS));
    }

    /** One card, and the fields in which the loser said something else. */
    public static final class Conflict {
        public final String conflict;
        public final CardId id;

        /** The version that lost; it is kept. */
        public final long loserSeq;

        public final List<String> fields;

        Conflict(String conflict, CardId id, long loserSeq, List<String> fields) {
            this.conflict = conflict;
            this.id = id;
            this.loserSeq = loserSeq;
            this.fields = List.copyOf(fields);
        }
    }
}
