package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What programs call themselves, and how they are told of groups. */
class GuessGroupsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iOS/17.4 (21E219) dataaccessd/1.0 | CARDS",
                "iOS/17.4 (21E219) accountsd/1.0 | CARDS",
                "macOS/14.4 (23E214) AddressBookCore/2487.6 | CARDS",
                "Mac_OS_X/10.15.7 (19H2) AddressBookCore/2452.2 | CARDS",
                "Mac OS X/10.9 (13A603) AddressBook/1365 | CARDS",
                "DAVx5/4.4-ose (dav4jvm; okhttp/4.12.0) Android/14 | CARDS",
                "vdirsyncer/0.19.2 | CARDS",
                "RCM CardDAV plugin for Roundcube/v5.1.0 | CARDS",
                "eM Client/9.2 | CARDS",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.0 | CATEGORIES",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Thunderbird/128.0 | CATEGORIES",
                "Evolution/3.56.2 | CATEGORIES",
                "evolution-data-server/3.56 | CATEGORIES",
                "SyncEvolution/2.0 | CATEGORIES",
                "KDE DAV groupware client | CATEGORIES",
                "Mozilla/5.0 Akonadi DAV | CATEGORIES",
                "CalDavSynchronizer/4.4 | CATEGORIES",
                "curl/8.9 | CARDS",
                "'' | CARDS",
            })
    void programIsKnownByItsName(String userAgent, GroupForm form) {
        assertThat(GuessGroups.of(userAgent, DavClient.OTHER)).isEqualTo(form);
    }

    @ParameterizedTest
    @EnumSource(
            value = DavClient.class,
            names = {"THUNDERBIRD", "EVOLUTION"})
    void ownersWordCountsWhereNobodyKnowsTheProgram(DavClient client) {
        assertThat(GuessGroups.of("Frobnicate/1", client)).isEqualTo(GroupForm.CATEGORIES);
        assertThat(GuessGroups.of("vdirsyncer/0.19.2", client)).isEqualTo(GroupForm.CARDS);
    }
}
