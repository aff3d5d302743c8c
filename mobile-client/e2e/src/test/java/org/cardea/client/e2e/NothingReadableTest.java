package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.cardea.client.e2e.cards.Dialect;
import org.cardea.client.e2e.cards.Person;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Folders;
import org.cardea.client.e2e.rig.Haystack;
import org.cardea.client.e2e.rig.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The raw files of the database and the service's log tell nothing of anybody. */
class NothingReadableTest {
    private static final int PEOPLE = 120;

    @TempDir
    Path home;

    @Test
    void neitherDatabaseNorLogHoldsAWordOfTheContacts() throws Exception {
        var haystack = new Haystack();
        Path data = home.resolve("data");
        try (Service service = Service.start(data)) {
            Device anna = Device.linked(Account.first(service), home.resolve("anna"));
            for (Person who : IntStream.range(0, PEOPLE)
                    .mapToObj(number -> Person.of(5, number))
                    .toList()) {
                Files.writeString(anna.folder().resolve(who.number() + ".vcf"), Dialect.DAVX5.write(who));
                anna.addLine(anna.folder().resolve(who.number() + ".vcf"), "EMAIL:" + who.mail());
                lookFor(haystack, who);
            }
            Folders.settle(anna);
            anna.addLine(anna.files().get(0), "NOTE:Geheimnisträgerin im Ruhestand");
            haystack.lookFor("Geheimnisträgerin im Ruhestand");
            Folders.settle(anna);
            service.stop();
            assertThat(haystack.searchedIn(anna.folder()))
                    .as("the search finds what is there")
                    .hasSizeGreaterThan(PEOPLE);
        }
        assertThat(haystack.searchedIn(data)).isEmpty();
        assertThat(haystack.searchedIn(home.resolve("data.log"))).isEmpty();
    }

    private static void lookFor(Haystack haystack, Person who) {
        haystack.lookFor(who.fullName());
        haystack.lookFor(who.mobile());
        haystack.lookFor(who.mail());
    }
}
