package org.cardea.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {

    /** Known answers of the reference implementation, version 19. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "password $argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
                "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94"
            })
    void knownAnswerIsMet(String password, String phc) {
        assertThat(Argon2.verify(password.getBytes(UTF_8), phc)).isTrue();
        assertThat(Argon2.verify((password + "x").getBytes(UTF_8), phc)).isFalse();
    }

    @Test
    void hashVerifiesItsPasswordOnly() {
        String phc = Argon2.hash("Kraniche".getBytes(UTF_8));
        assertThat(phc).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(Argon2.verify("Kraniche".getBytes(UTF_8), phc)).isTrue();
        assertThat(Argon2.verify("kraniche".getBytes(UTF_8), phc)).isFalse();
        assertThat(Argon2.verify(new byte[0], phc)).isFalse();
    }

    @Test
    void samePasswordHashesDifferently() {
        byte[] password = "Kraniche".getBytes(UTF_8);
        assertThat(Argon2.hash(password)).isNotEqualTo(Argon2.hash(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65", "$2a$10$abcdefghijklmnopqrstuv"})
    void whatIsNoHashIsAFaultNotAMismatch(String stored) {
        assertThatThrownBy(() -> Argon2.verify(new byte[0], stored)).isInstanceOf(IllegalStateException.class);
    }
}
