package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.List;

/** What was wanted of a JSON object, in whatever order it came; the rest is passed over. */
final class Members {
    private final Member<?>[] wanted;
    private final Object[] values;

    private Members(Member<?>[] wanted) {
        this.wanted = wanted;
        this.values = new Object[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            values[i] = wanted[i].absent;
        }
    }

    static Members read(JsonReader json, Member<?>... wanted) throws IOException {
        Members members = new Members(wanted);
        json.beginObject();
        while (json.hasNext()) {
            int index = members.indexOf(json.nextName());
            if (index < 0) {
                json.skipValue();
            } else {
                members.values[index] = wanted[index].read(json);
            }
        }
        json.endObject();
        return members;
    }

    /** The one member of an object that is of interest, a list. */
    static <T> List<T> items(JsonReader json, Http.Reading<T> item) throws IOException {
        Member<List<T>> items = Member.list("items", item);
        return read(json, items).get(items);
    }

    /** @param member one of those wanted */
    @SuppressWarnings("unchecked") // a value was read by its own member
    <T> T get(Member<T> member) {
        return (T) values[indexOf(member.name)];
    }

    /** @throws IOException where the object can't do without and does */
    <T> T need(Member<T> member) throws IOException {
        T value = get(member);
        if (value == null) {
            throw new IOException("no " + member.name);
        }
        return value;
    }

    private int indexOf(String name) {
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].name.equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
