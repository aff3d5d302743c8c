package org.cardea.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Pattern MEMBER = Pattern.compile("MEMBER:urn:uuid:(\\S+)");

    private final Map<UUID, String> people = People.all();

    @Test
    void bookHasAboutThreeHundredContactsAndSomeGroups() {
        var groups = people.values().stream()
                .filter(card -> card.contains("KIND:group"))
                .count();

        assertThat(groups).isEqualTo(5);
        assertThat(people.size() - groups).isEqualTo(300);
    }

    @Test
    void everyCardIsOneThatTheServiceTakes() {
        assertThat(people).allSatisfy((id, text) -> {
            var card = read(text);
            assertThat(card.isGroup()).isEqualTo(text.contains("KIND:group"));
            assertThat(card.uid().orElseThrow()).endsWith(id.toString());
            assertThat(card.name()).isNotBlank();
        });
    }

    @Test
    void namesAreWrittenAsTheirOwnersDo() {
        assertThat(people.values())
                .anyMatch(card -> card.matches("(?s).*FN:(欧阳|司马|诸葛).*"))
                .anyMatch(card -> card.matches("(?s).*FN:\\S+ (Kowalski|Łuczak|Wójcik)\r.*"))
                .anyMatch(card -> card.contains("García López"))
                .noneMatch(card -> card.contains("|"));
    }

    @Test
    void groupsNameContactsOfTheBook() {
        var members = people.values().stream()
                .flatMap(card -> MEMBER.matcher(card).results())
                .map(found -> UUID.fromString(found.group(1)))
                .toList();

        assertThat(members)
                .hasSizeGreaterThan(20)
                .allSatisfy(member -> assertThat(people).containsKey(member));
    }

    @Test
    void everyoneIsTheSameEachTime() {
        assertThat(People.all()).isEqualTo(people);
    }

    private static Card read(String text) {
        try {
            return Card.read(text);
        } catch (Malformed refused) {
            throw new AssertionError(text, refused);
        }
    }
}
