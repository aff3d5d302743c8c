package org.cardea.interchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.cardea.contacts.Card;
import org.cardea.people.Numbers;
import org.cardea.people.Traits;
import org.cardea.shared.CardId;

/** Whatever a file and a book hold: nobody is lost, nobody is doubled, and a second import finds nothing to do. */
class ImportTwiceTest {
    @Property(tries = 2000)
    void secondImportOfAFileChangesNothing(
            @ForAll("tangled") List<String> inBook,
            @ForAll("tangled") List<String> file,
            @ForAll("settings") Settings by) {
        ModelBook book = book(inBook);
        book.take(by, file.toArray(String[]::new));
        ModelBook.Import again = book.take(by, file.toArray(String[]::new));
        assertThat(again.writes()).isEmpty();
        assertThat(book.take(by, file.toArray(String[]::new)).writes()).isEmpty();
    }

    @Example
    void whoWasLeftOutStaysOutOfGroupsWhenItsCardHasComeToSayTheSame() {
        String address = "FN:Ada Probe\nEMAIL:a@example.org";
        String all = address + "\nTEL;TYPE=home:1234567\nNOTE:x";
        String named = "\nN:Probe;Ada;;;";
        String[] file = {address, "UID:1\nFN:Ada Probe" + named, "UID:1\n" + all + named + "\nCATEGORIES:Band", all};
        ModelBook book = new ModelBook();
        Settings by = ModelBook.settings(Policy.SKIP, Policy.UPDATE);
        assertThat(book.take(by, file).settled().get(2)).isInstanceOf(Settled.Left.class);
        assertThat(book.take(by, file).settled().get(2)).isInstanceOf(Settled.Same.class);
        assertThat(book.groups()).isEmpty();
        Settings otherwise = ModelBook.settings(Policy.MERGE, Policy.UPDATE);
        book.take(otherwise, file);
        assertThat(book.groups()).containsOnlyKeys("Band");
    }

    @Property(tries = 2000)
    void whoWasKeptBesideSomebodyMakesNoThird(
            @ForAll("people") List<String> inBook,
            @ForAll("people") List<String> file,
            @ForAll("settings") Settings first,
            @ForAll("edits") List<String> edits) {
        ModelBook book = book(inBook);
        book.take(first, file.toArray(String[]::new));
        edit(book, edits);
        Settings again = ModelBook.settings(Policy.KEEP_BOTH, Policy.KEEP_BOTH);
        ModelBook.Import second = book.take(again, file.toArray(String[]::new));
        if (first.known() != Policy.SKIP && first.unsure() != Policy.SKIP) {
            assertThat(second.settled()).noneMatch(Settled.Add.class::isInstance);
        }
    }

    private static void edit(ModelBook book, List<String> edits) {
        List<CardId> cards = List.copyOf(book.living.keySet());
        for (int i = 0; i < Math.min(cards.size(), edits.size()); i++) {
            book.edit(cards.get(i), edits.get(i));
        }
    }

    @Property(tries = 1000)
    void everyPersonEndsInTheBookUnlessSkipped(
            @ForAll("people") List<String> inBook,
            @ForAll("people") List<String> file,
            @ForAll("settings") Settings by) {
        ModelBook book = book(inBook);
        ModelBook.Import taken = book.take(by, file.toArray(String[]::new));
        assertThat(taken.settled()).hasSameSizeAs(file);
        for (int i = 0; i < file.size(); i++) {
            Settled settled = taken.settled().get(i);
            Optional<CardId> stands = settled.standsFor();
            boolean skipped = by.known() == Policy.SKIP || by.unsure() == Policy.SKIP;
            assertThat(stands.isPresent() || settled instanceof Settled.Later || skipped)
                    .isTrue();
            if (stands.isPresent()) {
                Card card = book.at(stands.get());
                boolean named = by.unsure() != Policy.UPDATE && by.unsure() != Policy.MERGE;
                assertThat(!named || says(card, file.get(i))).isTrue();
            }
        }
    }

    /** All numbers and addresses, whoever won the rest. */
    private static boolean says(Card card, String person) {
        Traits there = Traits.of(card, new Numbers("GB"));
        Traits wanted = Traits.of(ModelBook.card(person.split("\n")), new Numbers("GB"));
        return longs(there.keys()).containsAll(longs(wanted.keys()));
    }

    private static Set<Long> longs(long[] keys) {
        Set<Long> set = new HashSet<>();
        for (long key : keys) {
            set.add(key);
        }
        return set;
    }

    @Property(tries = 1000)
    void fileBringsNoTwoCardsOfTheSameContent(@ForAll("people") List<String> file, @ForAll("settings") Settings by) {
        ModelBook book = new ModelBook();
        book.take(by, file.toArray(String[]::new));
        List<Card> contacts = new ArrayList<>(book.contacts());
        boolean keptBeside = by.known() == Policy.KEEP_BOTH && by.unsure() != Policy.KEEP_BOTH;
        assertThat(keptBeside || contacts.stream().map(Card::hash).distinct().count() == contacts.size())
                .isTrue();
    }

    @Property(tries = 2000)
    void dryRunSaysWhatTheCommitDoes(
            @ForAll("tangled") List<String> inBook,
            @ForAll("tangled") List<String> file,
            @ForAll("settings") Settings first,
            @ForAll("settings") Settings second,
            @ForAll("edits") List<String> edits) {
        ModelBook book = book(inBook);
        takesAsTold(book, file, first);
        takesAsTold(book, file, second);
        edit(book, edits);
        takesAsTold(book, file, second);
    }

    private static void takesAsTold(ModelBook book, List<String> file, Settings by) {
        Set<CardId> before = Set.copyOf(book.living.keySet());
        ModelBook.Import taken = book.take(by, file.toArray(String[]::new));
        Set<CardId> written = taken.writes().stream()
                .filter(write -> !write.content().isGroup())
                .map(Write::card)
                .collect(Collectors.toSet());
        int changed = (int) written.stream().filter(before::contains).count();
        assertThat(taken.effect())
                .isEqualTo(new Effect(written.size() - changed, changed, count(taken, Settled.Left.class)));
        assertThat(taken.counts().same()).isEqualTo(count(taken, Settled.Same.class));
        assertThat(taken.counts().persons() + count(taken, Settled.Later.class)).isEqualTo(file.size());
    }

    private static int count(ModelBook.Import taken, Class<? extends Settled> kind) {
        return (int) taken.settled().stream().filter(kind::isInstance).count();
    }

    @Property(tries = 500)
    void sizeOfPacketsDecidesNothing(
            @ForAll("onceEach") List<String> inBook,
            @ForAll("characters") List<String> file,
            @ForAll("cautious") Settings by) {
        ModelBook small = book(inBook);
        ModelBook large = book(inBook, 500);
        small.take(by, file.toArray(String[]::new));
        large.take(by, file.toArray(String[]::new));
        assertThat(hashes(small)).isEqualTo(hashes(large));
    }

    private static List<String> hashes(ModelBook book) {
        return book.living.values().stream()
                .map(stored -> stored.card() + " " + stored.content().hash())
                .sorted()
                .toList();
    }

    private static ModelBook book(List<String> people) {
        return book(people, 2);
    }

    private static ModelBook book(List<String> people, int packetItems) {
        ModelBook book = new ModelBook(packetItems);
        for (String person : people) {
            CardId id = Identity.of(ModelBook.card(person.split("\n"))).orElseThrow();
            if (!book.living.containsKey(id)) {
                book.add(person.split("\n"));
            }
        }
        return book;
    }

    @Provide
    Arbitrary<List<String>> people() {
        return person().list().ofMaxSize(7);
    }

    /** With groups of them, some of one name or UID. */
    @Provide
    Arbitrary<List<String>> tangled() {
        return Arbitraries.frequencyOf(Tuple.of(5, person()), Tuple.of(1, group()))
                .list()
                .ofMaxSize(9);
    }

    private static Arbitrary<String> group() {
        return Combinators.combine(
                        Arbitraries.of("", "UID:1\n", "UID:g1\n", "UID:g2\n"),
                        Arbitraries.of("FN:Band", "FN:band ", "FN:Choir"),
                        Arbitraries.of("1", "2", "g1", "11111111-0000-4000-8000-000000000001")
                                .list()
                                .ofMaxSize(3))
                .as((uid, name, members) -> uid + name + "\nKIND:group"
                        + members.stream()
                                .map("\nMEMBER:urn:uuid:%s"::formatted)
                                .collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<List<String>> edits() {
        return Arbitraries.of("", "NOTE:edited", "FN:Zoe", "TEL:999").list().ofMaxSize(9);
    }

    /** People who share a switchboard and a UID, but not their own numbers and addresses. */
    @Provide
    Arbitrary<List<String>> characters() {
        return character().list().ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<String>> onceEach() {
        return character().list().ofMaxSize(4).uniqueElements(person -> person.replaceAll("(?s).*FN:(\\S*).*", "$1"));
    }

    private static Arbitrary<String> character() {
        return Combinators.combine(
                        Arbitraries.of("Ada", "Ben", "刘德华", "Cleo"),
                        Arbitraries.of("", "UID:1\n", "UID:own-%1$s\n"),
                        Arbitraries.of("", "\nTEL:%1$s 555", "\nTEL;TYPE=cell:%1$s555"),
                        Arbitraries.of(
                                "\nEMAIL:%1$s@example.org",
                                "\nEMAIL;TYPE=work:%1$s@EXAMPLE.org\nEMAIL:b%1$s@example.org"),
                        Arbitraries.of("", "\nTEL;TYPE=work:020 7946 0000"),
                        Arbitraries.of("", "\nNOTE:x", "\nNOTE:y", "\nNOTE:x\nNOTE:z"),
                        Arbitraries.of("", "\nBDAY:--0415", "\nCATEGORIES:Band", "\nCATEGORIES:band,Friends"))
                .as((name, uid, number, address, shared, note, more) -> (uid + "FN:" + name + number + address + shared
                                + note + more)
                        .formatted(name.hashCode() & 0xFFFF));
    }

    /** Few values, so that much coincides. */
    private static Arbitrary<String> person() {
        return Combinators.combine(
                        Arbitraries.of("", "UID:1\n", "UID:2\n", "UID:11111111-0000-4000-8000-000000000001\n"),
                        Arbitraries.of("FN:Ada Probe", "FN:Probe\\, Ada", "FN:Ben", "FN:刘德华", "FN:ben"),
                        Arbitraries.of(
                                "", "\nTEL:020 7946 0000", "\nTEL;TYPE=cell:+442079460000", "\nTEL;TYPE=home:1234567"),
                        Arbitraries.of(
                                "", "\nEMAIL:a@example.org", "\nEMAIL;TYPE=work:A@example.org\nEMAIL:b@example.org"),
                        Arbitraries.of("", "\nNOTE:x", "\nNOTE:y", "\nNOTE:x\nNOTE:z"),
                        Arbitraries.of("", "\nN:Probe;Ada;;;", "\nN:刘;德华;;;", "\nBDAY:--0415"),
                        Arbitraries.of("", "\nCATEGORIES:Band", "\nCATEGORIES:band,Friends"))
                .as((uid, name, number, address, note, more, labels) ->
                        uid + name + number + address + note + more + labels);
    }

    @Provide
    Arbitrary<Settings> cautious() {
        return Arbitraries.of(Policy.values()).map(known -> ModelBook.settings(known, Policy.KEEP_BOTH));
    }

    @Provide
    Arbitrary<Settings> settings() {
        return Combinators.combine(Arbitraries.of(Policy.values()), Arbitraries.of(Policy.values()))
                .as(ModelBook::settings);
    }
}
