package org.cardea.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.cardea.client.ports.Refused;
import org.cardea.client.wire.Accounts.Device;
import org.cardea.client.wire.Accounts.Linked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String LINKED = "{\"token\":\"t\",\"account\":\"a\",\"device\":\"d\",\"more\":{\"x\":1}}";

    private Server server;
    private Accounts accounts;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        accounts = new Accounts(new Http(server.address(), null));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyWayToLinkGivesAToken() {
        Device device = new Device("Anna's laptop", "pc");
        server.answers(LINKED).answers(LINKED).answers(201, "application/json", LINKED);
        assertLinked(accounts.login("anna", "pw", device));
        assertLinked(accounts.link("ABCD2345", device));
        assertLinked(accounts.open("anna", "pw", null, "GB", device));
        String tail = ",\"device\":{\"name\":\"Anna's laptop\",\"kind\":\"pc\"}}";
        assertThat(server.asked)
                .extracting(Server.Asked::path)
                .containsExactly("/api/v1/login", "/api/v1/link", "/api/v1/accounts");
        assertThat(server.asked)
                .extracting(Server.Asked::body)
                .containsExactly(
                        "{\"login\":\"anna\",\"password\":\"pw\"" + tail,
                        "{\"code\":\"ABCD2345\"" + tail,
                        "{\"login\":\"anna\",\"password\":\"pw\",\"region\":\"GB\"" + tail);
        assertThat(server.asked.get(0).token()).isNull();
    }

    private static void assertLinked(Linked linked) {
        assertThat(linked.token).isEqualTo("t");
        assertThat(linked.account).isEqualTo("a");
        assertThat(linked.device).isEqualTo("d");
    }

    @Test
    void invitationGoesAlongWhereThereIsOne() {
        server.answers(201, "application/json", LINKED);
        accounts.open("anna", "pw", "invited", "GB", new Device("x", "phone"));
        assertThat(server.asked.get(0).body()).contains("\"invitation\":\"invited\"");
    }

    @Test
    void codeOfTheSecondFactorGoesAlongWhereThereIsOne() {
        server.answers(LINKED);
        accounts.login("anna", "pw", "287082", new Device("x", "phone"));
        assertThat(server.asked.get(0).body()).contains("\"password\":\"pw\",\"code\":\"287082\"");
    }

    @Test
    void wrongPasswordIsRefused() {
        server.problem(401, "login-failed");
        Refused refused = catchThrowableOfType(Refused.class, () -> accounts.login("a", "b", new Device("x", "pc")));
        assertThat(refused.is("login-failed")).isTrue();
        assertThat(refused.getMessage()).doesNotContain("\"b\"");
    }

    @Test
    void codeMeAndLogoutUseTheToken() {
        server.answers(201, "application/json", "{\"code\":\"ABCD2345\",\"expiresAt\":\"2026-01-01T00:00:00Z\"}")
                .answers("{\"account\":\"a\",\"login\":\"anna\",\"region\":\"GB\",\"role\":\"user\",\"device\":\"d\"}")
                .answers(204, "application/json", "");
        Accounts linked = new Accounts(new Http(server.address(), "t"));
        assertThat(linked.linkCode().code).isEqualTo("ABCD2345");
        assertThat(linked.me().region).isEqualTo("GB");
        linked.logout();
        assertThat(server.asked).extracting(Server.Asked::token).containsOnly("Bearer t");
    }
}
