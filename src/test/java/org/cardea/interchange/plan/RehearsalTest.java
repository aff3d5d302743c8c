package org.cardea.interchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which persons of a file have to be rehearsed together. */
class RehearsalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "strangers~ FN:Ada|TEL:1234567~ FN:Ben|TEL:7654321~ KEEP_BOTH~ false~ false",
                "a family's number~ FN:Ada|TEL:1234567~ FN:Ben|TEL:1234567~ KEEP_BOTH~ true~ false",
                "a family's number, left out~ FN:Ada|TEL:1234567~ FN:Ben|TEL:1234567~ SKIP~ true~ false",
                "a family's number, to be joined~ FN:Ada|TEL:1234567~ FN:Ben|TEL:1234567~ MERGE~ true~ true",
                "the same person twice~ FN:Ada|TEL:1234567~ FN:Ada|TEL:1234567|NOTE:x~ KEEP_BOTH~ true~ true",
                "only a name~ FN:Ada|TEL:1234567~ FN:Ada|NOTE:x~ KEEP_BOTH~ true~ true",
                "no name but its parts~ FN:Shop|N:Probe;;;;|TEL:1234567~ N:Probe;;;;|TEL:1234567~ KEEP_BOTH~ true~ true",
                "two names, one of them the other's~ FN:Ada|FN:Ben|TEL:1234567~ FN:Ben|TEL:1234567~ KEEP_BOTH~ true~ true",
            })
    void personsWhoMayBeOneAreRehearsed(
            String what, String first, String second, Policy unsure, boolean tangled, boolean wanted) {
        Rehearsal rehearsal = new Rehearsal();
        Known known = new Known("GB", Long.MAX_VALUE);
        FindPerson find = new FindPerson(known, new Limits(10_000, 10_000, 10_000), true);
        SettlePerson settle = new SettlePerson(known, new Settings(Choices.NONE, Policy.MERGE, unsure, true, Map.of()));
        rehearsal.find(settle.aim(find.find(0, person(first))), known);
        rehearsal.find(settle.aim(find.find(1, person(second))), known);
        assertThat(rehearsal.isTangled()).as(what).isEqualTo(tangled);
        assertThat(rehearsal.isWanted()).as(what).isEqualTo(wanted);
        assertThat(rehearsal.counts(0).isPresent()).as(what).isEqualTo(wanted);
    }

    private static Item.Person person(String lines) {
        try {
            Card card = Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + lines.replace("|", "\r\n") + "\r\nEND:VCARD\r\n");
            return new Item.Person(1, card, List.of(), List.of());
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
