package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;

import org.cardea.shared.AccountId;
import org.junit.jupiter.api.Test;

class HrefsTest {
    private final AccountId account = AccountId.random();
    private final Hrefs hrefs = new Hrefs(account);

    @Test
    void accountIsAlsoCalledMe() {
        assertThat(hrefs.where("/dav/me/books/kegeln/a.vcf"))
                .isPresent()
                .isEqualTo(hrefs.where("/dav/" + account + "/books/kegeln/a.vcf"));
    }

    @Test
    void addressOfAnotherAccountIsNowhere() {
        assertThat(hrefs.where("/dav/" + AccountId.random() + "/books/kegeln/")).isEmpty();
    }
}
