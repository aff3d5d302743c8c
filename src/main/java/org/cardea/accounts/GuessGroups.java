package org.cardea.accounts;

import java.util.List;
import java.util.Locale;

/**
 * In which form a program wants its groups, by the name it gives itself. Programs that show a group's card as one more
 * contact, or not at all, get categories; those that make groups of such cards, and those that copy cards from one
 * place to another as they are, get cards. Pure.
 */
final class GuessGroups {
    private static final List<String> BY_CATEGORIES = List.of(
            "thunderbird", // cardbook calls itself so as well
            "betterbird",
            "cardbook",
            "syncevolution",
            "evolution", // GNOME Contacts looks through its eyes
            "gnome",
            "akonadi",
            "kde",
            "kaddressbook",
            "caldavsynchronizer",
            "khard",
            "pycarddav");
    private static final List<String> BY_CARDS = List.of(
            "ios/",
            "ipados/",
            "macos/",
            "mac os x/",
            "mac_os_x/",
            "mac+os+x/",
            "dataaccessd",
            "accountsd",
            "addressbook",
            "davx5",
            "davdroid",
            "vdirsyncer",
            "pimsync",
            "rcm carddav",
            "em client");

    private GuessGroups() {}

    /**
     * @param userAgent as it came, empty where nothing came
     * @param client what the owner made the password for, in case nobody knows such a program
     */
    static GroupForm of(String userAgent, DavClient client) {
        String said = userAgent.toLowerCase(Locale.ROOT);
        if (BY_CATEGORIES.stream().anyMatch(said::contains)) {
            return GroupForm.CATEGORIES;
        }
        return BY_CARDS.stream().anyMatch(said::contains) ? GroupForm.CARDS : of(client);
    }

    private static GroupForm of(DavClient client) {
        return switch (client) {
            case THUNDERBIRD, EVOLUTION -> GroupForm.CATEGORIES;
            case IPHONE, MAC, DAVX5, VDIRSYNCER, OTHER -> GroupForm.CARDS;
        };
    }
}
