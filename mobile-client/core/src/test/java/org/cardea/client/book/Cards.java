package org.cardea.client.book;

/** Cards as tests say them. */
final class Cards {
    private Cards() {}

    static Card named(String name) throws Malformed {
        return of("FN:" + name);
    }

    static Card of(String... lines) throws Malformed {
        return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }
}
