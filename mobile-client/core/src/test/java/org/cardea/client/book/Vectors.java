package org.cardea.client.book;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The vectors the service runs too: they prove that both sides read docs/normal-form.md alike. */
final class Vectors {
    private static final Path FOLDER = Path.of("../../src/test/resources/normal-form");

    private Vectors() {}

    static Stream<JsonObject> of(String file) {
        try {
            JsonArray all = JsonParser.parseString(Files.readString(FOLDER.resolve(file)))
                    .getAsJsonArray();
            return StreamSupport.stream(all.spliterator(), false).map(JsonElement::getAsJsonObject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
