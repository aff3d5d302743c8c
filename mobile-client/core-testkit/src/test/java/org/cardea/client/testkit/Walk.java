package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.client.book.Card;
import org.cardea.client.engine.Outcome;
import org.cardea.client.store.LocalStore;
import org.cardea.client.store.ReviewStore.Review;

/**
 * Devices that edit, lose answers, crash and go back to old databases, and a server that goes back to a backup.
 * Every edit leaves a mark of its own in the card, so that it can be found again.
 */
final class Walk {
    private static final Pattern MARK = Pattern.compile("MARK-\\d+");

    private final Random random;
    private final ModelServer server = new ModelServer();
    private final List<Phone> phones = new ArrayList<>();
    private final Map<Phone, MemoryDb> oldDatabases = new HashMap<>();
    private ModelServer backup = server.backup();
    private int marks;

    /** Marks a user took away again before any server had seen them. */
    private final Set<String> takenBack = new HashSet<>();

    /** Marks in any version of any ledger there was. */
    private final Set<String> seen = new HashSet<>();

    private final List<String> story = new ArrayList<>();

    Walk(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            phones.add(new Phone("phone-" + i, server));
        }
        phones.get(2).book.keeps(text -> text.replaceAll("X-MORE:.*\r\n", ""));
    }

    void step() {
        Phone phone = phones.get(random.nextInt(phones.size()));
        int dice = random.nextInt(100);
        if (dice < 20) {
            add(phone);
        } else if (dice < 40) {
            edit(phone);
        } else if (dice < 48) {
            delete(phone);
        } else if (dice < 90) {
            sync(phone);
        } else if (dice < 93) {
            tell(phone, "remembers");
            remember(phone);
        } else if (dice < 95) {
            goBack(phone);
        } else if (dice < 97) {
            tell(phone, "- the server is backed up");
            backup = server.backup();
        } else if (dice < 98) {
            restore();
        } else {
            decide(phone);
        }
        see();
    }

    private void remember(Phone phone) {
        MemoryDb copy = new MemoryDb();
        LocalStore.open(copy);
        copy.copyFrom(phone.db);
        oldDatabases.put(phone, copy);
    }

    private void add(Phone phone) {
        String name = "Person " + random.nextInt(8);
        String number = random.nextBoolean() ? "TEL:+4420794600" + (10 + random.nextInt(8)) : "X-NOTHING:";
        String mark = mark();
        String more = random.nextInt(3) == 0 ? "X-MORE:yes" : "X-MORE:";
        phone.book.userWrites(null, Phone.vcard("FN:" + name, number, more, "TEL:" + mark));
        tell(phone, "adds " + name + " " + mark);
    }

    private void edit(Phone phone) {
        pick(phone).ifPresent(systemId -> {
            String mark = mark();
            String text = phone.book.texts().get(systemId);
            phone.book.userWrites(systemId, text.replaceFirst("\r\nEND", "\r\nTEL:" + mark + "\r\nEND"));
            tell(phone, "edits " + systemId + " " + mark);
        });
    }

    private void delete(Phone phone) {
        pick(phone).ifPresent(systemId -> {
            Set<String> unseen = marksOf(phone.book.texts().get(systemId));
            unseen.removeAll(seen);
            takenBack.addAll(unseen);
            phone.book.userDeletes(systemId);
            tell(phone, "deletes " + systemId);
        });
    }

    private Optional<String> pick(Phone phone) {
        List<String> ids = new ArrayList<>(phone.book.texts().keySet());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    private void sync(Phone phone) {
        if (random.nextInt(4) == 0) {
            phone.book.meanwhile(() -> edit(phone));
        }
        boolean bad = random.nextBoolean();
        try {
            Outcome outcome = phone.run(bad ? Faults.random(random, 0.05, 0.03) : Faults.NONE, random.nextInt(10) == 0);
            tell(phone, "syncs: " + outcome);
        } catch (Crash crash) {
            tell(phone, "dies at " + crash.getMessage());
        }
        phone.book.meanwhile(() -> {});
    }

    private void goBack(Phone phone) {
        if (oldDatabases.containsKey(phone)) {
            tell(phone, "goes back to an old database");
            phone.db.copyFrom(oldDatabases.get(phone));
        }
    }

    private void restore() {
        story.add("the server goes back to its backup");
        server.restore(backup);
        backup = server.backup();
    }

    private void decide(Phone phone) {
        phone.store.held().confirmHere();
        for (Review review : phone.store.reviews().open()) {
            if (random.nextBoolean()) {
                phone.store.reviews().same(review.systemId, review.id);
            } else {
                phone.store.reviews().keepBoth(review.systemId);
            }
        }
        tell(phone, "decides");
    }

    /** Until nobody has anything to say any more. */
    void settle() {
        for (int round = 0; round < 12; round++) {
            for (Phone phone : phones) {
                phone.sync();
                decide(phone);
                server.held().forEach(held -> server.confirm(held.held));
            }
        }
        see();
    }

    void judge() {
        try {
            phones.forEach(phone -> phone.assertEqualTo(server));
            Set<String> expected = new HashSet<>();
            for (int i = 1; i <= marks; i++) {
                expected.add("MARK-" + i + "0");
            }
            expected.removeAll(takenBack);
            assertThat(seen).as("edits that reached a ledger").containsAll(expected);
        } catch (AssertionError e) {
            throw new AssertionError(String.join("\n", story) + "\n" + e.getMessage(), e);
        }
    }

    private void see() {
        for (Card card : server.everSeen()) {
            seen.addAll(marksOf(card.text()));
        }
    }

    private static Set<String> marksOf(String text) {
        Set<String> marks = new HashSet<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            marks.add(matcher.group());
        }
        return marks;
    }

    private String mark() {
        return "MARK-" + ++marks + "0";
    }

    private void tell(Phone phone, String what) {
        story.add(phone.name + " " + what);
    }
}
