package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.cardea.client.ports.Refused;

/** Problem documents, RFC 9457. */
public final class Problems {
    private static final String PREFIX = "urn:cardea:problem:";

    private Problems() {}

    public static Refused read(JsonReader json, int status, int retryAfter) throws IOException {
        String slug = "http-" + status;
        String title = null;
        String detail = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "type":
                    String type = Json.text(json);
                    slug = type != null && type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : slug;
                    break;
                case "title":
                    title = Json.text(json);
                    break;
                case "detail":
                    detail = Json.text(json);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return new Refused(status, slug, detail == null ? title : detail, retryAfter);
    }
}
