package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReceiverCodecTest {
    private static final String PLACE = "https://push.example.net/wp/Zoë?t=%2F";
    private final PushClient phone = new PushClient();
    private final Receiver receiver = Receiver.of(PLACE, phone.key(), phone.auth());

    @Test
    void receiverIsReadAsItWasWritten() {
        Receiver read = ReceiverCodec.read(ReceiverCodec.write(receiver));
        assertThat(read.place()).isEqualTo(receiver.place());
        assertThat(read.key()).isEqualTo(receiver.key());
        assertThat(read.auth()).isEqualTo(receiver.auth());
    }

    @Test
    void whatIsWrittenIsAListOfThree() {
        Base64.Encoder base64 = Base64.getEncoder();
        assertThat(new String(ReceiverCodec.write(receiver), UTF_8))
                .isEqualTo("[\"%s\",\"%s\",\"%s\"]"
                        .formatted(
                                PLACE, base64.encodeToString(receiver.key()), base64.encodeToString(receiver.auth())));
    }

    @Test
    void placeIsToldOfWhatWouldNotBeAdmittedAnyMore() {
        byte[] written = "[\"mailto:a@a.example\",\"AA==\",\"AA==\"]".getBytes(UTF_8);
        assertThat(ReceiverCodec.place(written)).isEqualTo("mailto:a@a.example".getBytes(UTF_8));
        assertThatThrownBy(() -> ReceiverCodec.read(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
