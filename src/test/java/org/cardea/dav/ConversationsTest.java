package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs say what they say to every server, word for word, and are answered as they were when all went well. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ConversationsTest {
    private static final Path FOLDER = Path.of("src/test/resources/dav/conversations");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+\\d*)}");
    private static final String ELSEWHERE = "elsewhere";
    /** One program calls its XML a form. */
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY));

    private final Map<String, String> known = new HashMap<>();
    private DavClient program;
    private DavClient elsewhere;

    static List<Conversation> conversations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(ConversationsTest::read).toList();
        }
    }

    private static Conversation read(Path file) {
        try {
            return Conversation.read(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void programIsAnsweredAsWhenAllWentWell(Conversation conversation) {
        TestAccount owner = TestAccount.open();
        program = DavClient.of(owner, "other");
        elsewhere = DavClient.of(owner, "other");
        known.put("account", owner.account().toString());
        known.put("login", owner.login());
        assertThat(conversation.exchanges()).hasSizeGreaterThan(5);
        for (Conversation.Exchange exchange : conversation.exchanges()) {
            String where = conversation.name() + ".http:" + exchange.line();
            check(where, exchange.answer(), ask(exchange));
        }
    }

    private Response ask(Conversation.Exchange exchange) {
        Conversation.Message request = exchange.request();
        String[] start = filled(request.start()).split(" ", 2);
        RequestSpecification asked = asking(exchange).config(AS_SENT);
        request.headers().forEach((name, value) -> asked.header(name, filled(value)));
        if (!request.body().isEmpty()) {
            asked.body(body(request));
        }
        return asked.request(start[0], start[1]);
    }

    /** Who was sent away had not said who it is. */
    private RequestSpecification asking(Conversation.Exchange exchange) {
        if (ELSEWHERE.equals(exchange.request().headers().get("User-Agent"))) {
            return elsewhere.ask();
        }
        return exchange.answer().start().equals("401") ? DavClient.stranger() : program.ask();
    }

    private byte[] body(Conversation.Message request) {
        String text = filled(request.body());
        return (text.startsWith("BEGIN:") ? text.replace("\n", "\r\n") + "\r\n" : text).getBytes(UTF_8);
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(known.get(found.group(1))));
    }

    private void check(String where, Conversation.Message expected, Response answer) {
        assertThat(answer.statusCode()).as(where).isEqualTo(Integer.parseInt(expected.start()));
        expected.headers().forEach((name, value) -> {
            String told = answer.header(name);
            if (value.isEmpty()) {
                assertThat(told).as(where + " " + name).isNull();
            } else {
                match(where + " " + name, value, told == null ? "" : told);
            }
        });
        match(where, plain(expected.body()), plain(new String(answer.asByteArray(), UTF_8)));
    }

    /** What is not known yet is whatever is told, and known from then on. */
    private void match(String where, String expected, String told) {
        List<String> unknown = VARIABLE.matcher(expected)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.containsKey(name))
                .distinct()
                .toList();
        Matcher matched = Pattern.compile(pattern(expected)).matcher(told);
        if (!matched.matches()) {
            assertThat(told).as(where).isEqualTo(expected);
        }
        unknown.forEach(name -> known.put(name, matched.group(name)));
    }

    private String pattern(String expected) {
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        for (MatchResult found : VARIABLE.matcher(expected).results().toList()) {
            String name = found.group(1);
            pattern.append(Pattern.quote(expected.substring(at, found.start())));
            if (known.containsKey(name)) {
                pattern.append(Pattern.quote(known.get(name)));
            } else {
                pattern.append(
                        pattern.indexOf("(?<" + name + ">") < 0 ? "(?<" + name + ">[^<>&\"]+)" : "\\k<" + name + ">");
            }
            at = found.end();
        }
        return pattern.append(Pattern.quote(expected.substring(at))).toString();
    }

    /** Without what means nothing: the declaration, prefixes' declarations, spaces between elements. */
    private static String plain(String body) {
        return body.replace("\r", "")
                .replaceFirst("^<\\?xml[^>]*>", "")
                .replaceAll(" xmlns:[a-z]+=\"[^\"]*\"", "")
                .replaceAll(">\\s+<", "><")
                .strip();
    }
}
