package org.cardea.interchange.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The charsets from before Unicode. ICU's detector needs more text than a short list of people has, so what it says
 * is weighed together with how plausible the decoded characters are.
 */
final class Legacy {
    private static final List<Script> SCRIPTS = List.of(
            new Script("GB18030", Plausible::simplified),
            new Script("Big5", Plausible::traditional),
            new Script("Shift_JIS", Plausible::japanese),
            new Script("windows-1252", Plausible::western),
            new Script("x-MacRoman", Plausible::western));
    private static final double WEIGHT_OF_ICU = 0.25;
    /** Where nothing else decides, the charset that gives every byte a meaning. */
    private static final List<Guess> ANYTHING = List.of(new Guess("windows-1252", 1));

    private record Script(String charset, java.util.function.ToDoubleFunction<String> plausibility) {}

    private Legacy() {}

    static List<Guess> guess(byte[] bytes) {
        Map<String, Double> icu = askIcu(bytes);
        List<Guess> guesses = SCRIPTS.stream()
                .flatMap(script -> decoded(bytes, script.charset())
                        .map(text -> script.plausibility().applyAsDouble(text)
                                + WEIGHT_OF_ICU * icu.getOrDefault(script.charset(), 0.0))
                        .map(score -> new Guess(script.charset(), percent(score))))
                .sorted(Comparator.comparingInt(Guess::confidence).reversed())
                .filter(guess -> guess.confidence() > 0)
                .toList();
        return guesses.isEmpty() ? ANYTHING : guesses;
    }

    private static int percent(double score) {
        return (int) Math.round(100 * Math.clamp(score / (1 + WEIGHT_OF_ICU), 0, 1));
    }

    private static Map<String, Double> askIcu(byte[] bytes) {
        Map<String, Double> found = new HashMap<>();
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            found.putIfAbsent(name, match.getConfidence() / 100.0);
        }
        return found;
    }

    /** The text, unless some bytes are no characters at all; a character cut off at either end is no fault. */
    private static Stream<String> decoded(byte[] bytes, String charset) {
        int from = charset.equals("windows-1252") || charset.equals("x-MacRoman") ? 0 : firstLineEnd(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var result = Charset.forName(charset).newDecoder().decode(rest, text, false);
        return result.isError() ? Stream.empty() : Stream.of(text.flip().toString());
    }

    /** Zero unless the sample begins inside a line of a big file. */
    private static int firstLineEnd(byte[] bytes) {
        if (bytes.length < 64 * 1024) {
            return 0;
        }
        return Math.max(0, new String(bytes, ISO_8859_1).indexOf('\n'));
    }
}
