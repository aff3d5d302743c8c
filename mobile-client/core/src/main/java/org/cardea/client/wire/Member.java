package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A member of a JSON object: its name, how it is read, and what stands for it where it is absent or null. */
final class Member<T> {
    final String name;
    final T absent;
    private final Http.Reading<T> reading;

    private Member(String name, Http.Reading<T> reading, T absent) {
        this.name = name;
        this.reading = reading;
        this.absent = absent;
    }

    /** Null where it is absent. */
    static <T> Member<T> of(String name, Http.Reading<T> reading) {
        return new Member<>(name, reading, null);
    }

    static Member<String> text(String name) {
        return of(name, JsonReader::nextString);
    }

    static Member<Long> number(String name) {
        return new Member<>(name, JsonReader::nextLong, 0L);
    }

    static Member<Boolean> flag(String name) {
        return new Member<>(name, JsonReader::nextBoolean, false);
    }

    /** Empty where it is absent. */
    static <T> Member<List<T>> list(String name, Http.Reading<T> item) {
        return new Member<>(name, json -> list(json, item), List.of());
    }

    private static <T> List<T> list(JsonReader json, Http.Reading<T> item) throws IOException {
        List<T> items = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            items.add(item.from(json));
        }
        json.endArray();
        return items;
    }

    T read(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return absent;
        }
        return reading.from(json);
    }
}
