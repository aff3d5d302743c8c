package org.cardea.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.PostgresTestResource;
import org.cardea.history.Book;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Merges, edits and undone merges at random: no value is ever lost, an undone merge brings its contacts back, and one
 * that nothing was edited after leaves the book as it was. {@code -Dcardea.walk.seed=N} walks a path again.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class MergeWalkTest {
    private static final int STEPS = 80;
    private static final Pattern MARK = Pattern.compile("mark-\\d+-");

    private final Book book = Book.open();
    private final List<CardId> cards = new ArrayList<>();
    private final Map<String, CardId> open = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private CardId group;
    private Random random;
    private int marks;

    @RepeatedTest(3)
    void nothingIsLost() {
        long seed = Long.getLong("cardea.walk.seed", new Random().nextLong());
        System.out.println("MergeWalkTest: -Dcardea.walk.seed=" + seed);
        random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            cards.add(book.add("FN:Person", "TEL:" + mark()));
        }
        group = book.addGroup("All", cards.toArray(CardId[]::new));
        for (int i = 0; i < STEPS; i++) {
            step();
            assertThat(kept()).as("seed %d, step %d", seed, i).isEqualTo(given);
        }
        while (!open.isEmpty()) {
            undo(last());
        }
        assertThat(living()).hasSize(cards.size());
        assertThat(members()).containsExactlyInAnyOrderElementsOf(cards);
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0 -> {
                cards.add(book.add("FN:Person", "TEL:" + mark()));
                String text = book.text(group);
                String more = text.replace("END:VCARD", "MEMBER:urn:uuid:" + cards.getLast() + "\r\nEND:VCARD");
                book.client().upload(List.of(BookClient.put(group, more, book.seq(group))));
            }
            case 1, 2, 3 -> edit();
            case 4 -> mergeAndUndoAtOnce();
            case 5, 6 -> merge();
            default -> {
                if (!open.isEmpty()) {
                    undo(last());
                }
            }
        }
    }

    private void edit() {
        CardId card = pick(living());
        String text = book.text(card).replace("END:VCARD", "EMAIL:" + mark() + "\r\nEND:VCARD");
        book.client().upload(List.of(BookClient.put(card, text, book.seq(card))));
    }

    private void mergeAndUndoAtOnce() {
        String before = book.digest();
        if (merge()) {
            undo(last());
            assertThat(book.digest()).isEqualTo(before);
        }
    }

    private boolean merge() {
        List<CardId> living = living();
        if (living.size() < 3) {
            return false;
        }
        CardId into = pick(living);
        living.remove(into);
        CardId one = pick(living);
        living.remove(one);
        String merge = book.post(
                        "duplicates/merge",
                        Book.cards("from", one, pick(living)).put("into", into.toString()))
                .get("merge")
                .asText();
        open.put(merge, into);
        return true;
    }

    private String last() {
        return new ArrayList<>(open.keySet()).getLast();
    }

    private void undo(String merge) {
        open.remove(merge);
        book.post("merges/" + merge + "/undo", null);
    }

    private CardId pick(List<CardId> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<CardId> living() {
        return new ArrayList<>(
                cards.stream().filter(card -> book.text(card) != null).toList());
    }

    private Set<CardId> members() {
        Set<CardId> members = new HashSet<>();
        Matcher member = Pattern.compile("MEMBER:urn:uuid:(.{36})").matcher(book.text(group));
        while (member.find()) {
            members.add(CardId.of(member.group(1)));
        }
        return members;
    }

    private String mark() {
        String mark = "mark-" + marks++ + "-";
        given.add(mark);
        return mark;
    }

    private Set<String> kept() {
        Set<String> kept = new HashSet<>();
        for (CardId card : living()) {
            Matcher mark = MARK.matcher(book.text(card));
            while (mark.find()) {
                kept.add(mark.group());
            }
        }
        return kept;
    }
}
