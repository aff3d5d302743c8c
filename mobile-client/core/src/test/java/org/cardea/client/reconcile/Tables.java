package org.cardea.client.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.SystemEntry;

/** Situations as tests say them: cards by one letter, contents by one word. */
final class Tables {
    final List<SystemEntry> here = new ArrayList<>();
    final Map<CardId, CardHead> there = new HashMap<>();
    final Map<CardId, Baseline> baselines = new HashMap<>();
    final Map<CardId, EditHead> edits = new HashMap<>();

    static CardId id(char letter) {
        return CardId.of("0f1e2d3c-0000-4000-8000-0000000000" + Integer.toHexString(letter));
    }

    static ContentHash hash(String content) {
        return ContentHash.of(content.getBytes(StandardCharsets.UTF_8));
    }

    Tables here(char card, String content) {
        here.add(SystemEntry.readable("file-" + card, id(card), hash(content)));
        return this;
    }

    Tables stranger(String systemId, CardId id, String content) {
        here.add(SystemEntry.readable(systemId, id, hash(content)));
        return this;
    }

    Tables there(char card, long seq, String content) {
        there.put(id(card), new CardHead(id(card), seq, hash(content)));
        return this;
    }

    Tables agreed(char card, long seq, String content) {
        return agreed(card, seq, content, content);
    }

    Tables agreed(char card, long seq, String system, String content) {
        baselines.put(id(card), new Baseline(id(card), "file-" + card, hash(system), seq, hash(content)));
        return this;
    }

    /** Made in the system, when that held the content. */
    Tables edit(char card, long base, String content) {
        edits.put(id(card), new EditHead(id(card), base, hash(content), "file-" + card, hash(content)));
        return this;
    }

    /** Made from the mirror. */
    Tables ownEdit(char card, long base, String content) {
        edits.put(id(card), new EditHead(id(card), base, hash(content), null, null));
        return this;
    }

    Tables deletion(char card, long base) {
        edits.put(id(card), new EditHead(id(card), base, null, null, null));
        return this;
    }

    Situation now() {
        Situation now = new Situation(here, there, baselines, edits);
        now.keysHere = entry -> PersonKeys.NOBODY;
        now.keysThere = id -> PersonKeys.NOBODY;
        return now;
    }

    /** Kind, letter and base of each step. */
    List<String> plan() {
        return told(Reconciler.plan(now(), () -> id('n')));
    }

    static List<String> told(Plan plan) {
        List<String> told = new ArrayList<>();
        for (Step step : plan.steps) {
            told.add(step.kind + " " + (step.id == null ? "?" : letter(step.id))
                    + (step.base == 0 ? "" : " " + step.base));
        }
        return told;
    }

    static char letter(CardId id) {
        return (char) Integer.parseInt(id.toString().substring(34), 16);
    }
}
