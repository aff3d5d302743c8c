package org.cardea.client.desktop.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.Map;

/** Says one thing in two ways: a sentence for people, or an object for scripts. */
final class Terminal {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private final PrintWriter out;
    private final boolean json;

    Terminal(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void say(String sentence, Map<String, ?> facts) {
        out.println(json ? GSON.toJson(facts) : sentence);
        out.flush();
    }
}
