package org.cardea.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of RFC 6238, appendix B, cut to six digits. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1111111111);
    private static final long STEP = 1111111111 / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codeIsThatOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @Test
    void clockMayBeOneStepAway() {
        for (long away = -3; away <= 3; away++) {
            var step = Totp.step(SECRET, Totp.code(SECRET, STEP + away), NOW, 0);
            assertThat(step.isPresent()).as("%d steps", away).isEqualTo(Math.abs(away) <= 1);
        }
    }

    @Test
    void codeIsGoodOnceAndTheOlderOnesGoWithIt() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "05047", "0504710", "abcdef", "०५०४७१"})
    void whatIsNoCodeOpensNothing(String code) {
        assertThat(Totp.step(SECRET, code, NOW, 0)).isEmpty();
    }

    @Test
    void appIsToldWhatItNeeds() {
        TotpSecret secret = new TotpSecret(SECRET);
        assertThat(secret.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.uri(LoginName.of("zoë+home@example.org")))
                .isEqualTo("otpauth://totp/Cardea:zo%C3%AB%2Bhome%40example.org"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cardea&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void secretsAreFreshAndDoNotShowThemselves() {
        TotpSecret secret = TotpSecret.fresh();
        assertThat(secret.bytes()).hasSize(20).isNotEqualTo(TotpSecret.fresh().bytes());
        assertThat("" + secret).doesNotContain(secret.text());
    }
}
