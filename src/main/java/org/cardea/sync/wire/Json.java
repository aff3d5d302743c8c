package org.cardea.sync.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.cardea.shared.Problem;

/** Streams of JSON tokens, with limits against what nobody sends in earnest. */
public final class Json {
    private static final int DEEPEST = 32;
    private static final int STREAM_BUFFER_BYTES = 64 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Body.LARGEST_BYTES)
                    .build())
            .build();

    private Json() {}

    /** Writes one document. */
    @FunctionalInterface
    public interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** Reads the value of one member; the parser stands on its first token. */
    @FunctionalInterface
    interface MemberReader {
        void read(String name, JsonParser json) throws IOException;
    }

    public static byte[] bytes(int expected, Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(expected);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Writes one document of any length while it is sent. */
    public static void stream(OutputStream out, Writing writing) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new BufferedOutputStream(out, STREAM_BUFFER_BYTES))) {
            writing.to(json);
        }
    }

    /** Reads a whole document that must be one object. */
    static void document(byte[] document, MemberReader reader) throws IOException {
        try (JsonParser json = FACTORY.createParser(document)) {
            json.nextToken();
            object(json, reader);
            if (json.nextToken() != null) {
                throw Problem.of("bad-json", 400, "The body is not the JSON that is expected here")
                        .detail("Something follows the object.");
            }
        }
    }

    /** Reads the members of the object the parser stands on. */
    static void object(JsonParser json, MemberReader reader) throws IOException {
        expect(json, JsonToken.START_OBJECT, "body");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            reader.read(name, json);
        }
    }

    static void expect(JsonParser json, JsonToken wanted, String field) {
        if (json.currentToken() != wanted) {
            throw wrongType(json, field);
        }
    }

    static String text(JsonParser json, String field) throws IOException {
        expect(json, JsonToken.VALUE_STRING, field);
        return json.getText();
    }

    static Problem wrongType(JsonParser json, String field) {
        return Problem.of("bad-json", 400, "The body is not the JSON that is expected here")
                .detail("Line %d: a value of another type is expected."
                        .formatted(json.currentLocation().getLineNr()))
                .with("field", field);
    }
}
