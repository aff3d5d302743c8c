package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest {
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    @Test
    void rfc8291AppendixA() {
        Receiver receiver = Receiver.of("https://push.example.net/x", KEY, AUTH);
        KeyPair own = P256.of(new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        byte[] plain = "When I grow up, I want to be a watermelon".getBytes(UTF_8);
        byte[] sealed = Encryption.encrypt(receiver, plain, own, bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(text(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLoc"
                        + "InmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQ"
                        + "exSgSxsj_Qulcy4a-fN");
    }

    @Test
    void rfc8188Section31() {
        byte[] salt = bytes("I1BsxtFttlv3u_Oo94xnmw");
        byte[] sealed = Encryption.record(
                salt, new byte[0], bytes("yqdlZ-tYemfogSmv7Ws5PQ"), "I am the walrus".getBytes(UTF_8));
        assertThat(text(sealed)).isEqualTo("I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg");
    }

    @Test
    void noTwoMessagesAreAlike() {
        PushClient phone = new PushClient();
        Receiver receiver = Receiver.of("https://push.example.net/x", phone.key(), phone.auth());
        byte[] one = Encryption.encrypt(receiver, "x".getBytes(UTF_8));
        byte[] other = Encryption.encrypt(receiver, "x".getBytes(UTF_8));
        assertThat(one).isNotEqualTo(other);
        assertThat(phone.decrypt(one)).isEqualTo("x").isEqualTo(phone.decrypt(other));
    }

    @Test
    void longerThanAPushServiceTakesIsRefused() {
        byte[] longest = new byte[Encryption.LONGEST];
        assertThat(Encryption.record(new byte[16], new byte[65], new byte[32], longest))
                .hasSize(4_096);
        assertThatThrownBy(() -> Encryption.record(new byte[16], new byte[65], new byte[32], new byte[4_000]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8",
                "AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx",
                "not base64!"
            })
    void keyThatIsNoPointOfTheCurveIsRefused(String key) {
        assertThatThrownBy(() -> Receiver.of("https://push.example.net/x", key, AUTH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/x",
                "mailto:a@b.example",
                "https:///x",
                "https://me:secret@push.example.net/x",
                "https://push.example.net/x#y",
                "https://push .example.net/"
            })
    void addressNothingCanBeSentToIsRefused(String place) {
        assertThatThrownBy(() -> Receiver.of(place, KEY, AUTH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void receiverTellsItsOriginAndNothingInALog() {
        Receiver receiver = Receiver.of("https://Push.example.net:8443/a?b=c", KEY, AUTH);
        assertThat(receiver.origin()).isEqualTo("https://push.example.net:8443");
        assertThat(receiver.pathAndQuery()).isEqualTo("/a?b=c");
        assertThat(receiver.toString()).doesNotContain("push", "/a");
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
