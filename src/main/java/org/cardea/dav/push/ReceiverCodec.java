package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import org.cardea.shared.StoredJson;

/** A receiver as it is sealed. */
final class ReceiverCodec {
    private ReceiverCodec() {}

    @JsonPropertyOrder({"place", "key", "auth"})
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private record Parts(String place, byte[] key, byte[] auth) {}

    static byte[] write(Receiver receiver) {
        return StoredJson.write(new Parts(receiver.place().toString(), receiver.key(), receiver.auth()));
    }

    /** @throws IllegalArgumentException where nothing could be sent there today */
    static Receiver read(byte[] written) {
        Parts parts = parts(written);
        return new Receiver(URI.create(parts.place), parts.key, parts.auth);
    }

    /** What tells that a place was named before. */
    static byte[] place(byte[] written) {
        return parts(written).place.getBytes(UTF_8);
    }

    private static Parts parts(byte[] written) {
        return StoredJson.read(written, Parts.class);
    }
}
