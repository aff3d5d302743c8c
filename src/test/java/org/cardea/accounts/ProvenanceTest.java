package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "web, -, -, cardea.example, true",
                "web, same-origin, https://cardea.example, cardea.example, true",
                "web, same-origin, https://cardea.example, behind.proxy:8080, true",
                "web, -, https://cardea.example, cardea.example, true",
                "web, -, https://CARDEA.example:8443, cardea.example:8443, true",
                "-, same-origin, https://cardea.example, cardea.example, false",
                "Web, same-origin, https://cardea.example, cardea.example, false",
                "web, same-site, https://cardea.example, cardea.example, false",
                "web, cross-site, https://cardea.example, cardea.example, false",
                "web, none, -, cardea.example, false",
                "web, -, https://evil.example, cardea.example, false",
                "web, -, https://cardea.example.evil.example, cardea.example, false",
                "web, -, https://cardea.example:8443, cardea.example, false",
                "web, -, https://user@cardea.example, cardea.example, false",
                "web, -, null, cardea.example, false",
                "web, -, https://[broken, cardea.example, false",
                "web, -, null, '', false",
            })
    void requestIsOwnOnlyWhenMarkAndOriginSaySo(String mark, String site, String origin, String host, boolean own) {
        assertThat(new Provenance(mark, site, origin, host).isOwn()).isEqualTo(own);
    }

    @Test
    void originNullOfASandboxIsNobodys() {
        assertThat(new Provenance("web", null, "null", "cardea.example").isOwn())
                .isFalse();
    }
}
