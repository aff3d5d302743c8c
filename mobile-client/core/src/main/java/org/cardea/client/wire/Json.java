package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** Steps of a JSON stream that all codecs share. An absent member and a null one are the same. */
final class Json {
    private Json() {}

    static String text(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return null;
        }
        return json.nextString();
    }

    static ContentHash hash(JsonReader json) throws IOException {
        String hex = text(json);
        return hex == null ? null : ContentHash.of(hex);
    }

    static <T> List<T> list(JsonReader json, Http.Reading<T> item) throws IOException {
        List<T> items = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            items.add(item.from(json));
        }
        json.endArray();
        return items;
    }

    /** The member {@code items} of an object that has nothing else of interest. */
    static <T> List<T> items(JsonReader json, Http.Reading<T> item) throws IOException {
        List<T> items = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("items")) {
                items = list(json, item);
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return items;
    }

    static CardId id(JsonReader json) throws IOException {
        return CardId.of(json.nextString());
    }
}
