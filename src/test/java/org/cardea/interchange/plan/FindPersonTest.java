package org.cardea.interchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cardea.contacts.Card;
import org.cardea.interchange.Item;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a person of a file is. In the tables {@code |} ends a line of a card. */
class FindPersonTest {
    private static final String ONE = "11111111-0000-4000-8000-000000000001";
    private static final String TWO = "22222222-0000-4000-8000-000000000002";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "the same UUID and content~ UID:1|FN:Ada|TEL:1234567~ UID:1|FN:Ada|TEL:1234567~ same",
                "the same content under another UUID~ UID:1|FN:Ada|TEL:1234567~ UID:2|FN:Ada|TEL:1234567~ same",
                "lines in another order~ UID:1|FN:Ada|TEL:1234567~ UID:2|TEL:1234567|FN:Ada~ same",
                "the same UUID, another note~ UID:1|FN:Ada|NOTE:x~ UID:1|FN:Ada|NOTE:y~ changes",
                "the same UUID, another name, one number~ UID:11111111-0000-4000-8000-000000000001|FN:Ada P|TEL:1234567~ UID:11111111-0000-4000-8000-000000000001|FN:Ada L|TEL:1234567~ changes",
                "the same short UID, another name, one number~ UID:1|FN:Ada|TEL:1234567~ UID:1|FN:Ben|TEL:1234567~ unsure uid",
                "the same UUID, nothing else in common~ UID:1|FN:Ada|TEL:1234567~ UID:1|FN:Ben|TEL:7654321~ unsure uid",
                "another UUID, nothing in common~ UID:1|FN:Ada|TEL:1234567~ UID:2|FN:Ben|TEL:7654321~ new",
                "name and number~ UID:1|FN:Ada|TEL:020 7946 0000~ UID:2|FN:Ada|TEL:+442079460000|NOTE:x~ changes",
                "number with a trunk zero in brackets~ UID:1|FN:Ada|TEL:+44 (0)20 7946 0000~ UID:2|FN:Ada|TEL:020-7946-0000|NOTE:x~ changes",
                "number as a URI~ UID:1|FN:Ada|TEL:tel:+44-20-7946-0000~ UID:2|FN:Ada|TEL:02079460000|NOTE:x~ changes",
                "number in full-width digits~ UID:1|FN:Ada|TEL:０２０７９４６００００~ UID:2|FN:Ada|TEL:02079460000|NOTE:x~ changes",
                "one number, two extensions~ UID:1|FN:Desk|TEL:020 7946 0000 ext. 1~ UID:2|FN:Desk|TEL:020 7946 0000 ext. 2~ new",
                "name and address~ UID:1|FN:Ada|EMAIL:ada@example.org~ UID:2|FN:Ada|EMAIL:ADA@Example.org|NOTE:x~ changes",
                "address as a URI~ UID:1|FN:Ada|EMAIL:mailto:ada@example.org~ UID:2|FN:Ada|EMAIL:ada@example.org|NOTE:x~ changes",
                "one of several numbers~ UID:1|FN:Ada|TEL:1234567|TEL:7654321~ UID:2|FN:Ada|TEL:7654321~ changes",
                "a family's number~ UID:1|FN:Ada|TEL:1234567~ UID:2|FN:Ben|TEL:1234567~ unsure number",
                "an office's address~ UID:1|FN:Ada|EMAIL:info@example.org~ UID:2|FN:Ben|EMAIL:info@example.org~ unsure email",
                "one name, two numbers~ UID:1|FN:Ada|TEL:1234567~ UID:2|FN:Ada|TEL:7654321~ new",
                "only a name, in the file~ UID:1|FN:Ada|TEL:1234567~ UID:2|FN:Ada|NOTE:x~ unsure name",
                "only a name, in the book~ UID:1|FN:Ada|NOTE:x~ UID:2|FN:Ada|TEL:1234567~ unsure name",
                "only a name, on both sides~ UID:1|FN:Ada|NOTE:x~ UID:2|FN:Ada|NOTE:y~ unsure name",
                "a short code of two people~ UID:1|FN:Bank|TEL:10086~ UID:2|FN:Telecom|TEL:10086~ unsure number",
                "names in another case~ UID:1|FN:ADA PROBE|TEL:1234567~ UID:2|FN:Ada Probe|TEL:1234567~ changes",
                "family name first~ UID:1|FN:Probe\\, Ada|TEL:1234567~ UID:2|FN:Ada Probe|TEL:1234567~ changes",
                "a title on one side~ UID:1|FN:Dr. Ada Probe|N:Probe;Ada;;Dr.;|TEL:1234567~ UID:2|FN:Ada Probe|N:Probe;Ada;;;|TEL:1234567~ changes",
                "two spaces and a full-width letter~ UID:1|FN:Ａda  Probe|TEL:1234567~ UID:2|FN:Ada Probe|TEL:1234567~ changes",
                "an accent, composed and not~ UID:1|FN:Rene\u0301|TEL:1234567~ UID:2|FN:Ren\u00E9|TEL:1234567~ changes",
                "sharp s in capitals~ UID:1|FN:GROSS|TEL:1234567~ UID:2|FN:Gro\u00DF|TEL:1234567~ changes",
                "a Chinese name with a space~ UID:1|FN:刘 德华|TEL:1234567~ UID:2|FN:刘德华|TEL:1234567~ changes",
                "a Chinese name, given name first~ UID:1|FN:德华 刘|N:刘;德华;;;|TEL:1234567~ UID:2|FN:刘德华|N:刘;德华;;;|TEL:1234567~ changes",
                "two Chinese names of the same signs~ UID:1|FN:王国庆|TEL:1234567~ UID:2|FN:王庆国|TEL:1234567~ unsure number",
                "husband and wife, one family name~ UID:1|FN:Ada Probe|N:Probe;;;;|TEL:1234567~ UID:2|FN:Ben Probe|N:Probe;;;;|TEL:1234567~ unsure number",
            })
    void personIsRecognised(String what, String inBook, String inFile, String finding) {
        ModelBook book = new ModelBook();
        book.add(lines(inBook));
        assertThat(words(find(book, lines(inFile)))).as(what).isEqualTo(finding);
    }

    @Test
    void twoCardsOfNameAndNumberLeaveItOpen() {
        ModelBook book = new ModelBook();
        CardId one = book.add("UID:" + ONE, "FN:Ada", "TEL:1234567", "NOTE:one");
        CardId two = book.add("UID:" + TWO, "FN:Ada", "TEL:1234567", "NOTE:two");
        assertThat(find(book, "FN:Ada", "TEL:1234567").finding())
                .isEqualTo(new Finding.Unsure(List.of(new Candidate(one, "number"), new Candidate(two, "number"))));
    }

    @Test
    void likeliestCandidateComesFirst() {
        ModelBook book = new ModelBook();
        CardId number = book.add("UID:" + ONE, "FN:Ben", "TEL:1234567");
        CardId uid = book.add("UID:" + TWO, "FN:Cleo");
        assertThat(find(book, "UID:" + TWO, "FN:Ada", "TEL:1234567").finding())
                .isEqualTo(new Finding.Unsure(List.of(new Candidate(uid, "uid"), new Candidate(number, "number"))));
    }

    @Test
    void nameAndNumberSayMoreThanAUidThatIsSomebodyElses() {
        ModelBook book = new ModelBook();
        book.add("UID:1", "FN:Ada", "TEL:1234567");
        CardId ben = book.add("UID:2", "FN:Ben", "TEL:7654321");
        assertThat(find(book, "UID:1", "FN:Ben", "TEL:7654321", "NOTE:x").finding())
                .isEqualTo(new Finding.Changes(ben));
    }

    @Test
    void groupIsNobodysNamesakeAndItsUuidIsTaken() {
        ModelBook book = new ModelBook();
        book.add("UID:" + ONE, "KIND:group", "FN:Band");
        Found found = find(book, "UID:" + ONE, "FN:Band");
        assertThat(found.finding()).isEqualTo(new Finding.New());
        assertThat(found.asNew().toString()).isNotEqualTo(ONE);
    }

    @Test
    void switchboardOfAThousandStillFindsTheOneOfThatName() {
        ModelBook book = new ModelBook();
        for (int i = 0; i < 1_000; i++) {
            book.add("FN:Clerk " + i, "TEL:1234567");
        }
        CardId last = book.living.keySet().stream().toList().getLast();
        assertThat(find(book, "FN:clerk 999", "TEL:1234567", "NOTE:x").finding())
                .isEqualTo(new Finding.Changes(last));
        assertThat(find(book, "FN:Nobody", "TEL:1234567").finding()).isInstanceOf(Finding.Unsure.class);
    }

    @Test
    void personsEarlierInTheFileAreKnown() {
        ModelBook.Import taken = new ModelBook()
                .take(
                        Settings.DEFAULT,
                        "UID:1\nFN:Ada\nTEL:1234567",
                        "UID:2\nFN:Ada\nTEL:1234567",
                        "UID:3\nFN:Ada\nTEL:1234567\nNOTE:x",
                        "UID:1\nFN:Ben\nTEL:7654321");
        assertThat(taken.found().stream().map(FindPersonTest::words).toList())
                .containsExactly("new", "same", "changes", "unsure uid");
    }

    @Test
    void cardOfTooManyBytesIsBad() {
        FindPerson find = new FindPerson(new Known("GB", Long.MAX_VALUE), new Limits(300, 300, 300), true);
        Card card = ModelBook.card("FN:Ada", "NOTE:" + "n".repeat(300));
        Found found = find.find(0, new Item.Person(2, card, List.of(), List.of()));
        assertThat(found.finding()).isInstanceOf(Finding.Bad.class);
        assertThat(found.row()).isEqualTo(2);
    }

    private static Found find(ModelBook book, String... lines) {
        Item.Person person = new Item.Person(2, ModelBook.card(lines), List.of(), List.of());
        return new FindPerson(book.known(), ModelBook.LIMITS, true).find(0, person);
    }

    private static String words(Found found) {
        return switch (found.finding()) {
            case Finding.New fresh -> "new";
            case Finding.Same same -> "same";
            case Finding.Changes changes -> "changes";
            case Finding.Unsure unsure ->
                "unsure "
                        + unsure.candidates().stream()
                                .map(Candidate::why)
                                .distinct()
                                .collect(Collectors.joining(" "));
            case Finding.Group group -> "group";
            case Finding.Bad bad -> "bad";
        };
    }

    private static String[] lines(String table) {
        return table.strip().split("\\|");
    }

    @Test
    void uidThatIsNoUuidGivesOneEverywhere() {
        Card card = ModelBook.card("UID:default/3b6d0000", "FN:Gil");
        assertThat(Identity.of(card)).isEqualTo(Identity.of(ModelBook.card("UID: default/3b6d0000 ", "FN:Other")));
        assertThat(Identity.of(ModelBook.card("UID:" + ONE.toUpperCase(), "FN:A")))
                .contains(CardId.of(ONE));
        assertThat(Identity.of(ModelBook.card("UID:urn:uuid:" + ONE, "FN:A"))).contains(CardId.of(ONE));
    }
}
