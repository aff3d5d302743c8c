package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name in a {@code Content-Disposition} (RFC 6266): {@code filename*} before {@code filename}. */
final class FileName {
    private static final int LONGEST = 255;
    private static final String NONE = "file";
    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile("filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /** Without folders, never empty. */
    static String of(String disposition) {
        if (disposition == null) {
            return NONE;
        }
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            return bare(decoded(extended.group(1)));
        }
        Matcher plain = PLAIN.matcher(disposition);
        if (!plain.find()) {
            return NONE;
        }
        return bare(plain.group(1) != null ? plain.group(1).replaceAll("\\\\(.)", "$1") : plain.group(2));
    }

    /** The header under which a file of that name is sent. */
    static String attachment(String name) {
        String percents = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename*=UTF-8''" + percents;
    }

    private static String decoded(String percents) {
        try {
            return URLDecoder.decode(percents.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException broken) {
            return percents;
        }
    }

    private static String bare(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return NONE;
        }
        // The suffix says what it is.
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
