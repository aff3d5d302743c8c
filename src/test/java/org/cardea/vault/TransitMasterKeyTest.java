package org.cardea.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.cardea.shared.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small server that speaks the JSON of the transit engine, and seals by a key of its own. */
class TransitMasterKeyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] SECRET = new byte[32];
    private static final byte[] BOUND = {4, 2};

    private final SecretKey key = Hkdf.aesKey(new byte[32], "transit");
    private HttpServer server;
    private int version = 1;

    private record Config(URI url, String token, String key) implements VaultConfig.Transit {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/v1/transit/encrypt/cardea", exchange -> answer(exchange, "ciphertext"));
        server.createContext("/v1/transit/decrypt/cardea", exchange -> answer(exchange, "plaintext"));
        server.createContext("/v1/odd/", exchange -> send(exchange, 200, "{\"data\":{\"ciphertext\":\"odd\"}}"));
        server.createContext("/v1/html/", exchange -> send(exchange, 200, "<html>"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void wrappedKeyUnwraps() {
        MasterKey.Wrapped wrapped = transit("transit", "right").wrap(SECRET, BOUND);
        assertThat(wrapped.masterKeyId()).isEqualTo("transit:cardea:v1");
        assertThat(new String(wrapped.bytes(), US_ASCII)).startsWith("vault:v1:");
        assertThat(transit("transit", "right").unwrap(wrapped, BOUND)).isEqualTo(SECRET);
    }

    @Test
    void wrappedKeyIsBoundToWhatItBelongsTo() {
        MasterKey.Wrapped wrapped = transit("transit", "right").wrap(SECRET, BOUND);
        assertThatThrownBy(() -> transit("transit", "right").unwrap(wrapped, new byte[] {4, 3}))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("answered 400");
    }

    @Test
    void rotationOfTheTransitKeyIsSeenByItsVersion() {
        MasterKey.Wrapped old = transit("transit", "right").wrap(SECRET, BOUND);
        version = 2;
        assertThat(transit("transit", "right").wrap(SECRET, BOUND).masterKeyId())
                .isEqualTo("transit:cardea:v2");
        assertThat(transit("transit", "right").unwrap(old, BOUND)).isEqualTo(SECRET);
    }

    @Test
    void vaultWorksOverIt() {
        MemoryAccountKeyStore store = new MemoryAccountKeyStore();
        Vault vault = new Vault(store, transit("transit", "right"), new BrokenSeals(new SimpleMeterRegistry()));
        AccountId account = AccountId.random();
        Place place = new Place("photo", UUID.randomUUID(), 0);
        vault.openAccount(account);
        Sealed sealed = vault.of(account).seal(place, SECRET);
        assertThat(vault.of(account).open(place, sealed)).isEqualTo(SECRET);
    }

    @Test
    void refusalsAreToldInOneLineWithoutTheToken() {
        for (MasterKey refused : new MasterKey[] {
            transit("transit", "wr0ng-token"),
            transit("nowhere", "right"),
            transit("odd", "right"),
            transit("html", "right")
        }) {
            assertThatThrownBy(() -> refused.wrap(SECRET, BOUND))
                    .isInstanceOf(MasterKeyUnusable.class)
                    .hasMessageContaining("The transit engine at")
                    .hasMessageNotContaining("wr0ng-token")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void unreachableEngineIsTold() {
        MasterKey gone = transit("transit", "right");
        server.stop(0);
        assertThatThrownBy(() -> gone.wrap(SECRET, BOUND))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("cannot be reached");
    }

    private MasterKey transit(String engine, String token) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/" + engine);
        return new TransitMasterKey(new Config(url, token, "cardea"));
    }

    private void answer(HttpExchange exchange, String wanted) throws IOException {
        JsonNode given = JSON.readTree(exchange.getRequestBody());
        if (!"right".equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
            return;
        }
        try {
            byte[] bound =
                    Base64.getDecoder().decode(given.path("associated_data").textValue());
            String value = wanted.equals("ciphertext") ? encrypt(given, bound) : decrypt(given, bound);
            send(exchange, 200, JSON.writeValueAsString(Map.of("data", Map.of(wanted, value))));
        } catch (java.security.GeneralSecurityException wrong) {
            send(exchange, 400, "{\"errors\":[\"cipher: message authentication failed\"]}");
        }
    }

    private String encrypt(JsonNode given, byte[] bound) {
        byte[] plain = Base64.getDecoder().decode(given.path("plaintext").textValue());
        return "vault:v" + version + ":" + Base64.getEncoder().encodeToString(AesGcm.seal(key, bound, plain));
    }

    private String decrypt(JsonNode given, byte[] bound) throws java.security.GeneralSecurityException {
        String sealed = given.path("ciphertext").textValue().split(":", 3)[2];
        return Base64.getEncoder()
                .encodeToString(AesGcm.open(key, bound, Base64.getDecoder().decode(sealed)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
