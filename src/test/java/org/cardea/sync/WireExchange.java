package org.cardea.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.accounts.TestAccount;

/** Replays a file of golden exchanges, as {@code src/test/resources/wire/README.md} describes them. */
final class WireExchange {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)(?::([^}]+))?}}");
    private static final Map<String, Pattern> KINDS = Map.of(
            "cursor", Pattern.compile("[!-~]{1,64}"),
            "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "device", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "time", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"),
            "text", Pattern.compile("(?s).+"));

    private final Map<String, String> bound = new HashMap<>();
    private final Map<String, TestAccount> devices = new HashMap<>();

    WireExchange() {
        TestAccount account = TestAccount.open();
        devices.put("a", account);
        devices.put("b", account.link("b"));
        devices.forEach(
                (name, device) -> bound.put("device:" + name, device.device().toString()));
    }

    void replay(Path file) throws IOException {
        JsonNode document = JSON.readTree(file.toFile());
        bound.put("cursor:0", startOfBook());
        int step = 0;
        for (JsonNode exchange : document.get("exchanges")) {
            step++;
            Response answer = send(exchange.get("request"));
            JsonNode expected = exchange.get("response");
            assertThat(answer.statusCode())
                    .as("status of step %d: %s", step, answer.asString())
                    .isEqualTo(expected.get("status").asInt());
            JsonNode body = JSON.readTree(answer.asByteArray());
            assertThat(fill(expected.get("body"), body))
                    .as("body of step %d", step)
                    .isEqualTo(body);
        }
    }

    private String startOfBook() {
        return given().header("Authorization", "Bearer " + devices.get("a").token())
                .get("/api/v1/books/default/download")
                .path("cursor");
    }

    Response send(JsonNode request) {
        RequestSpecification sending = given().urlEncodingEnabled(false)
                .header(
                        "Authorization",
                        "Bearer " + devices.get(request.get("device").asText()).token());
        if (request.has("body")) {
            sending = sending.contentType("application/json")
                    .body(fill(request.get("body"), null).toString());
        }
        return sending.request(
                request.get("method").asText(), fill(request.get("path").asText()));
    }

    private String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(bound.get(found.group(1) + ":" + found.group(2))));
    }

    /** The golden value with its placeholders filled: by what they are bound to, else by the actual value. */
    private JsonNode fill(JsonNode golden, JsonNode actual) {
        if (golden instanceof ObjectNode object) {
            ObjectNode filled = JSON.createObjectNode();
            object.fields()
                    .forEachRemaining(member -> filled.set(
                            member.getKey(),
                            fill(member.getValue(), actual == null ? null : actual.get(member.getKey()))));
            return filled;
        }
        if (golden instanceof ArrayNode array) {
            ArrayNode filled = JSON.createArrayNode();
            for (int i = 0; i < array.size(); i++) {
                filled.add(fill(array.get(i), actual == null ? null : actual.get(i)));
            }
            return filled;
        }
        Matcher placeholder = PLACEHOLDER.matcher(golden.asText());
        return golden.isTextual() && placeholder.matches() ? fill(placeholder, actual) : golden;
    }

    private JsonNode fill(Matcher placeholder, JsonNode actual) {
        String value = actual == null ? "" : actual.asText();
        if (placeholder.group(2) == null) {
            return KINDS.get(placeholder.group(1)).matcher(value).matches()
                    ? actual
                    : TextNode.valueOf(placeholder.group());
        }
        String name = placeholder.group(1) + ":" + placeholder.group(2);
        if (!bound.containsKey(name)
                && KINDS.get(placeholder.group(1)).matcher(value).matches()) {
            bound.put(name, value);
        }
        return TextNode.valueOf(bound.getOrDefault(name, placeholder.group()));
    }
}
