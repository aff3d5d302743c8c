package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** A receiver as it is sealed: place, key and auth. */
final class ReceiverCodec {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiverCodec() {}

    static byte[] write(Receiver receiver) {
        try {
            return JSON.writeValueAsBytes(new Object[] {receiver.place().toString(), receiver.key(), receiver.auth()});
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws IllegalArgumentException where nothing could be sent there today */
    static Receiver read(byte[] written) {
        JsonNode parts = parts(written);
        try {
            return new Receiver(
                    URI.create(parts.get(0).textValue()),
                    parts.get(1).binaryValue(),
                    parts.get(2).binaryValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What tells that a place was named before. */
    static byte[] place(byte[] written) {
        return parts(written).get(0).textValue().getBytes(UTF_8);
    }

    private static JsonNode parts(byte[] written) {
        try {
            return JSON.readTree(written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
