package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cardea.PostgresTestResource;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LoginStoreTest {
    @Inject
    AllAccounts accounts;

    @Test
    void roundOverAllAccountsMeetsEachOnce() {
        List<AccountId> opened = List.of(
                TestAccount.open().account(),
                TestAccount.open().account(),
                TestAccount.open().account());
        assertThat(accounts.all()).doesNotHaveDuplicates().containsAll(opened);
    }

    @Test
    void pagesGoDownToTheLowestWithoutAGap() {
        TestAccount.open();
        List<AccountId> met = new ArrayList<>();
        List<AccountId> page = accounts.below(Optional.empty(), 1);
        while (!page.isEmpty()) {
            met.addAll(page);
            page = accounts.below(Optional.of(page.getLast()), 3);
        }
        assertThat(met).doesNotHaveDuplicates();
        assertThat(met.reversed()).isEqualTo(accounts.lowest(met.size()));
    }
}
