package org.cardea.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * A master key that never leaves the transit engine of HashiCorp Vault (its API: {@code encrypt/:name},
 * {@code decrypt/:name}, with associated data). The id of the master key is name and version of the transit key, as the
 * ciphertext {@code vault:v3:…} tells them.
 */
final class TransitMasterKey implements MasterKey {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final VaultConfig.Transit transit;

    TransitMasterKey(VaultConfig.Transit transit) {
        this.transit = transit;
    }

    @Override
    public Wrapped wrap(byte[] secret, byte[] bound) {
        String ciphertext = call("encrypt", "plaintext", base64(secret), bound, "ciphertext");
        String[] parts = ciphertext.split(":", 3);
        if (parts.length != 3) {
            throw unusable("gave a ciphertext of an unknown form");
        }
        return new Wrapped("transit:" + transit.key() + ":" + parts[1], ciphertext.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public byte[] unwrap(Wrapped wrapped, byte[] bound) {
        String ciphertext = new String(wrapped.bytes(), StandardCharsets.US_ASCII);
        try {
            return Base64.getDecoder().decode(call("decrypt", "ciphertext", ciphertext, bound, "plaintext"));
        } catch (IllegalArgumentException notBase64) {
            throw unusable("gave a plaintext that is not base64");
        }
    }

    private String call(String verb, String given, String value, byte[] bound, String wanted) {
        JsonNode answer = post(verb, Map.of(given, value, "associated_data", base64(bound)));
        JsonNode found = answer.path("data").path(wanted);
        if (!found.isTextual()) {
            throw unusable("gave no " + wanted);
        }
        return found.textValue();
    }

    private JsonNode post(String verb, Map<String, String> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(transit.url() + "/" + verb + "/" + transit.key()))
                    .timeout(PATIENCE)
                    .header("X-Vault-Token", transit.token())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw unusable("answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException unreachable) {
            throw unusable("cannot be reached or does not speak JSON");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unusable("was not waited for");
        }
    }

    private MasterKeyUnusable unusable(String what) {
        return new MasterKeyUnusable("The transit engine at " + transit.url() + " " + what + ".");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
