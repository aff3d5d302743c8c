package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.shared.Problem;
import org.cardea.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may open an account, by the three ways a service can be configured. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SignUpTest {

    private static final Address HERE = new Address("sign-up test");

    @Inject
    Clock clock;

    @Inject
    PasswordHashing hashing;

    @Inject
    DataSource database;

    @Inject
    LoginStore logins;

    @Inject
    InvitationStore invitations;

    @Inject
    AccountStore accounts;

    @Inject
    DeviceStore devices;

    @Inject
    Vault vault;

    @Inject
    BookFounding founding;

    @Inject
    OpenInvitation invitation;

    @Inject
    FirstInvitation firstInvitation;

    /** From then on there is an account, so that this is not about the first one any more. */
    @BeforeEach
    void openFirst() {
        TestAccount.open();
    }

    @Test
    void openServiceTakesEverybodyAsAMember() {
        assertThat(role(signUp(SignUp.OPEN, Optional.empty()))).isEqualTo(Role.MEMBER);
    }

    @Test
    void openServiceStillLooksAtAnInvitation() {
        assertRefused(SignUp.OPEN, Optional.of(Code.fresh(Code.INVITATION)), "invitation-invalid");
    }

    @Test
    void invitationGivesItsRole() {
        Code code = invitation.offer(Role.ADMIN).code();
        assertThat(role(signUp(SignUp.INVITATION, Optional.of(code)))).isEqualTo(Role.ADMIN);
        assertRefused(SignUp.INVITATION, Optional.of(code), "invitation-invalid");
        assertRefused(SignUp.INVITATION, Optional.empty(), "invitation-invalid");
    }

    @Test
    void invitationPastItsTimeIsWorthNothing() {
        Code code = Code.fresh(Code.INVITATION);
        invitations.add(code, Role.MEMBER, Instant.now().minus(Duration.ofSeconds(1)));
        assertRefused(SignUp.INVITATION, Optional.of(code), "invitation-invalid");
    }

    @Test
    void closedServiceTakesNobody() {
        Code code = invitation.offer(Role.MEMBER).code();
        assertRefused(SignUp.CLOSED, Optional.of(code), "sign-up-closed");
        assertRefused(SignUp.CLOSED, Optional.empty(), "sign-up-closed");
    }

    @Test
    void firstInvitationIsOfferedOnlyToAnEmptyService() {
        assertThat(firstInvitation.offer()).isEmpty();
    }

    @Test
    void firstAccountNeedsTheLatestFirstInvitationEvenOnAnOpenService() throws SQLException {
        QuarkusTransaction.begin();
        try {
            removeAllLogins();
            String former = firstInvitation.offer().orElseThrow();
            String latest = firstInvitation.offer().orElseThrow();
            assertThat(former).isNotEqualTo(latest);
            assertThat(invitations.take(new Code(former), Instant.now())).isEmpty();
            assertThat(invitations.take(new Code(latest), Instant.now())).contains(Role.ADMIN);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void ofManyWithOneInvitationOneGetsIn() {
        Code code = invitation.offer(Role.MEMBER).code();
        long in = IntStream.range(0, 6)
                .parallel()
                .filter(n -> succeeds(() -> signUp(SignUp.INVITATION, Optional.of(code))))
                .count();
        assertThat(in).isOne();
    }

    @Test
    void ofManyWithOneLoginOneGetsIt() {
        LoginName login = LoginName.of("wanted-" + UUID.randomUUID());
        int before = countLogins();
        long in = IntStream.range(0, 6)
                .parallel()
                .filter(n -> succeeds(() -> open(SignUp.OPEN, application(login, Optional.empty()))))
                .count();
        assertThat(in).isOne();
        assertThat(countLogins()).isEqualTo(before + 1);
    }

    private void removeAllLogins() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from login");
        }
    }

    private int countLogins() {
        return logins.lowest(Integer.MAX_VALUE).size();
    }

    private Linked signUp(SignUp mode, Optional<Code> code) {
        return open(mode, application(LoginName.of("person-" + UUID.randomUUID()), code));
    }

    private Linked open(SignUp mode, Application application) {
        return new OpenAccount(
                        mode,
                        clock,
                        new Throttle(clock),
                        hashing,
                        logins,
                        invitations,
                        accounts,
                        devices,
                        vault,
                        founding)
                .open(application, HERE);
    }

    private static Application application(LoginName login, Optional<Code> code) {
        Password password = Password.chosen("password", TestAccount.PASSWORD, login);
        return new Application(
                login,
                password,
                code,
                Settings.atFirst("FR", Language.ENGLISH),
                new NewDevice("phone", DeviceKind.PHONE));
    }

    private void assertRefused(SignUp mode, Optional<Code> code, String slug) {
        assertThatThrownBy(() -> signUp(mode, code))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private Role role(Linked linked) {
        return accounts.of(linked.account()).orElseThrow().role();
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
