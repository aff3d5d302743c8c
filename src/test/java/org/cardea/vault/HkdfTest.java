package org.cardea.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {

    /** RFC 5869, test case 3: no salt, no info. */
    @Test
    void rfc5869VectorIsMet() {
        byte[] secret = HexFormat.of().parseHex("0b".repeat(22));
        assertThat(HexFormat.of().formatHex(Hkdf.derive(secret, "", 42)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void eachPurposeHasItsKey() {
        byte[] secret = new byte[32];
        assertThat(Hkdf.derive(secret, "seal", 32)).isNotEqualTo(Hkdf.derive(secret, "hash", 32));
    }
}
