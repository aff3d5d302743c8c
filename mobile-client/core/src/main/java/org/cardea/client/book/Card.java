package org.cardea.client.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A vCard: its text, and what can be read from it without interpreting more than needed. */
public final class Card {
    private final String text;
    final ContentLines content;
    private ContentHash hash;

    private Card(String text, ContentLines content) {
        this.text = text;
        this.content = content;
    }

    /** Of vCard 2.1, 3.0 or 4.0, with any line ends. */
    public static Card read(String text) throws Malformed {
        return new Card(text, ContentLines.read(text));
    }

    /** Of physical lines known to be a card. */
    static Card of(List<String> physical) {
        try {
            return read(String.join("\r\n", physical) + "\r\n");
        } catch (Malformed e) {
            throw new IllegalStateException("a card became malformed: " + e.getMessage(), e);
        }
    }

    /** As it was read. */
    public String text() {
        return text;
    }

    public ContentHash hash() {
        if (hash == null) {
            hash = ContentHash.of(NormalForm.of(content.lines));
        }
        return hash;
    }

    /** By section 6 of docs/normal-form.md; empty without a UID. */
    public Optional<CardId> id() {
        return first("UID").flatMap(uid -> CardIdentity.ofUid(uid.value));
    }

    /** The same content under this UUID, whatever its UID was; lines other than UID stay as they are written. */
    public Card withId(CardId id) {
        if (id().filter(id::equals).isPresent() && all("UID").size() == 1) {
            return this;
        }
        List<String> lines = new ArrayList<>(content.physical);
        List<ContentLine> uids = all("UID");
        for (int i = uids.size() - 1; i >= 0; i--) {
            lines.subList(uids.get(i).first, uids.get(i).last + 1).clear();
        }
        lines.add(endOf(lines), "UID:urn:uuid:" + id);
        return of(withoutTail(lines));
    }

    /** FN, or what comes nearest to it; empty when the card names no one. */
    public String name() {
        for (String property : new String[] {"FN", "N", "ORG", "NICKNAME", "EMAIL"}) {
            Optional<String> found = first(property)
                    .filter(NormalForm::isContent)
                    .map(line -> line.readable().replace(';', ' ').trim().replaceAll("\\s+", " "));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    public boolean isGroup() {
        return first("KIND")
                .filter(kind -> Ascii.lower(kind.value.trim()).equals("group"))
                .isPresent();
    }

    /** The values of TEL as a person reads them, a {@code tel:} in front left out. */
    public List<String> phones() {
        return values("TEL", "tel:");
    }

    /** The values of EMAIL in lower case, a {@code mailto:} in front left out. */
    public List<String> emails() {
        List<String> emails = new ArrayList<>();
        for (String email : values("EMAIL", "mailto:")) {
            emails.add(Ascii.lower(email));
        }
        return emails;
    }

    private List<String> values(String property, String scheme) {
        List<String> values = new ArrayList<>();
        for (ContentLine line : all(property)) {
            String value = line.readable().trim();
            if (value.isEmpty()) {
                continue;
            }
            values.add(Ascii.lower(value).startsWith(scheme) ? value.substring(scheme.length()) : value);
        }
        return values;
    }

    private List<ContentLine> all(String property) {
        List<ContentLine> found = new ArrayList<>();
        for (ContentLine line : content.lines) {
            if (line.name.equals(property)) {
                found.add(line);
            }
        }
        return found;
    }

    private Optional<ContentLine> first(String property) {
        List<ContentLine> found = all(property);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Where the line END:VCARD stands. */
    static int endOf(List<String> physical) {
        for (int i = physical.size() - 1; i >= 0; i--) {
            if (Ascii.upper(physical.get(i)).startsWith("END:")) {
                return i;
            }
        }
        throw new IllegalStateException("no END:VCARD");
    }

    private static List<String> withoutTail(List<String> physical) {
        return physical.subList(0, endOf(physical) + 1);
    }
}
