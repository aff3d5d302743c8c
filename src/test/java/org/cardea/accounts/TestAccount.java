package org.cardea.accounts;

import io.quarkus.arc.Arc;
import java.util.Optional;
import java.util.UUID;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/**
 * An account for a test of the running service, opened by an invitation whatever the sign-up is configured to.
 *
 * @param token for {@code Authorization: Bearer}
 */
public record TestAccount(String login, String password, String token, AccountId account, DeviceId device, Role role) {

    public static final String PASSWORD = "Kraniche ziehen südwärts";

    private static final Address NOWHERE = new Address("test");

    /** The very first one of a database is an admin, all others are members. */
    public static TestAccount open() {
        return open("person-" + UUID.randomUUID() + "@example.org");
    }

    public static TestAccount open(String login) {
        return open(login, Role.MEMBER);
    }

    public static TestAccount openAdmin() {
        return open("admin-" + UUID.randomUUID() + "@example.org", Role.ADMIN);
    }

    private static TestAccount open(String login, Role role) {
        LoginName name = LoginName.of(login);
        Optional<Code> first = bean(FirstInvitation.class).offer().flatMap(code -> Code.read(code, Code.INVITATION));
        Code invitation =
                first.orElseGet(() -> bean(OpenInvitation.class).offer(role).code());
        Linked linked = bean(OpenAccount.class)
                .open(
                        new Application(
                                name,
                                Password.chosen("password", PASSWORD, name),
                                Optional.of(invitation),
                                Settings.atFirst("DE", Language.ENGLISH),
                                new NewDevice("first device", DeviceKind.PC)),
                        NOWHERE);
        return of(login, linked, first.isPresent() ? Role.ADMIN : role);
    }

    /** One more device of the same account. */
    public TestAccount link(String deviceName) {
        LinkDevice.Offer offer = bean(LinkDevice.class).offer(account);
        Linked linked = bean(LinkDevice.class)
                .byCode(offer.code().text(), new NewDevice(deviceName, DeviceKind.PHONE), NOWHERE);
        return of(login, linked, role);
    }

    public Caller caller() {
        return new Caller(account, device, role);
    }

    public Grant grant() {
        return new Gate().enter(caller(), "default");
    }

    private static TestAccount of(String login, Linked linked, Role role) {
        return new TestAccount(login, PASSWORD, linked.token().text(), linked.account(), linked.device(), role);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
