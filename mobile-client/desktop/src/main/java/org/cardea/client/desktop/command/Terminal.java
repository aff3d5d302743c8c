package org.cardea.client.desktop.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;

/** Says one thing in two ways: a sentence for people, or an object for scripts. */
final class Terminal {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private final PrintWriter out;
    private final boolean json;

    Terminal(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** @param facts a map or a record */
    void say(String sentence, Object facts) {
        out.println(json ? GSON.toJson(facts) : sentence);
        out.flush();
    }

    /** What a script has no use for. */
    void add(String sentence) {
        if (!json) {
            out.println(sentence);
            out.flush();
        }
    }

    /** Somebody else's text in one line, without what a terminal would obey or what turns the line around. */
    static String plain(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]+", " ")
                        .strip();
    }
}
