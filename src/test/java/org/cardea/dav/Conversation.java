package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program said and was answered, as a text file: lines that begin with {@code >} are a request's, with {@code <}
 * an answer's; bodies follow after an empty line. {@code {name}} stands for what is known only when it is told: an ETag,
 * a token.
 *
 * @param exchanges in their order
 */
record Conversation(String name, List<Exchange> exchanges) {

    /** @param line of the file, where it begins */
    record Exchange(int line, Message request, Message answer) {}

    /** @param start method and path, or status */
    record Message(String start, Map<String, String> headers, String body) {}

    static Conversation read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        List<Exchange> exchanges = new ArrayList<>();
        for (int at = next(lines, 0, "> "); at < lines.size(); ) {
            int answer = next(lines, at, "< ");
            int end = next(lines, answer, "> ", "#");
            exchanges.add(
                    new Exchange(at + 1, message(lines.subList(at, answer)), message(lines.subList(answer, end))));
            at = next(lines, end, "> ");
        }
        return new Conversation(file.getFileName().toString().replace(".http", ""), exchanges);
    }

    private static int next(List<String> lines, int from, String... starts) {
        int at = from;
        while (at < lines.size() && !List.of(starts).stream().anyMatch(lines.get(at)::startsWith)) {
            at++;
        }
        return at;
    }

    private static Message message(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        int at = 1;
        for (; at < lines.size() && !lines.get(at).isEmpty(); at++) {
            String[] header = lines.get(at).substring(2).split(": ?", 2);
            headers.put(header[0], header[1]);
        }
        String body = String.join("\n", lines.subList(at, lines.size())).strip();
        return new Message(lines.getFirst().substring(2), headers, body);
    }

    @Override
    public String toString() {
        return name;
    }
}
