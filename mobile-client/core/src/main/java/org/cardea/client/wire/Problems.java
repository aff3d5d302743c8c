package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.cardea.client.ports.Refused;

/** Problem documents, RFC 9457. */
public final class Problems {
    private static final String PREFIX = "urn:cardea:problem:";

    private static final Member<String> TYPE = Member.text("type");
    private static final Member<String> TITLE = Member.text("title");
    private static final Member<String> DETAIL = Member.text("detail");

    private Problems() {}

    public static Refused read(JsonReader json, int status, int retryAfter) throws IOException {
        Members problem = Members.read(json, TYPE, TITLE, DETAIL);
        String type = problem.get(TYPE);
        String slug = type != null && type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "http-" + status;
        String detail = problem.get(DETAIL);
        return new Refused(status, slug, detail == null ? problem.get(TITLE) : detail, retryAfter);
    }
}
