package org.cardea.client.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cardea.client.ports.Refused;
import org.cardea.client.wire.Accounts;
import org.cardea.client.wire.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of a second factor is asked for where the server wants it. */
class LinkCommandTest {
    private final List<String> asked = new ArrayList<>();
    private StubServer server;
    private String wanted;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
        server.handles("login", this::login);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void codeIsNotAskedForWhereThereIsNoSecondFactor() {
        wanted = "";
        assertThat(link(() -> "287082").token).isEqualTo("t");
        assertThat(asked).hasSize(1);
    }

    @Test
    void codeIsAskedForOnce() {
        wanted = "287082";
        assertThat(link(() -> "287082").token).isEqualTo("t");
        assertThat(asked).hasSize(2);
    }

    @Test
    void wrongCodeIsRefused() {
        wanted = "287082";
        assertThatThrownBy(() -> link(() -> "000000")).isInstanceOf(Refused.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void codeComesFromTheEnvironmentWhereNobodyCanBeAsked() {
        assertThat(Ask.code(Map.of("CARDEA_SECOND_FACTOR", "287082"), null)).isEqualTo("287082");
        assertThatThrownBy(() -> Ask.code(Map.of(), null)).hasMessageContaining("CARDEA_SECOND_FACTOR");
    }

    private Accounts.Linked link(Supplier<String> code) {
        var accounts = new Accounts(new Http(URI.create(server.url()), null));
        return LinkCommand.login(accounts, "anna", "pw", new Accounts.Device("laptop", "pc"), code);
    }

    private void login(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes());
        asked.add(body);
        boolean in = wanted.isEmpty() || body.contains("\"code\":\"" + wanted + "\"");
        StubServer.answer(
                exchange,
                in ? 200 : 401,
                in ? "{'token':'t','account':'a','device':'d'}" : "{'type':'urn:cardea:problem:second-factor-needed'}");
    }
}
