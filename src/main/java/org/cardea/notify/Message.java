package org.cardea.notify;

import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.DeviceChanged;
import org.cardea.accounts.DeviceRevoked;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;

/** What instances of the service tell each other: ids and numbers in one line of text. */
sealed interface Message {

    /** Messages with the same topic replace each other: only the newest matters. */
    String topic();

    String text();

    /** This one after an earlier one of the same topic, as one. */
    static Message after(Message earlier, Message later) {
        return earlier instanceof Book before && later instanceof Book after ? before.and(after) : later;
    }

    record Book(BookReached reached) implements Message {
        @Override
        public String topic() {
            return "book " + reached.account() + " " + reached.book();
        }

        /** What two have changed is news to each of them. */
        private Book and(Book after) {
            BookReached last = after.reached();
            boolean sameAuthor = reached.author().equals(last.author());
            return sameAuthor
                    ? after
                    : new Book(
                            new BookReached(last.account(), last.book(), Optional.empty(), last.seq(), last.cursor()));
        }

        @Override
        public String text() {
            String author = reached.author().map(DeviceId::toString).orElse("-");
            return topic() + " " + author + " " + reached.seq() + " " + reached.cursor();
        }
    }

    record Revoked(DeviceRevoked device) implements Message {
        @Override
        public String topic() {
            return "revoked " + device.account() + " " + device.device();
        }

        @Override
        public String text() {
            return topic();
        }
    }

    record Changed(DeviceChanged device) implements Message {
        @Override
        public String topic() {
            return "changed " + device.account() + " " + device.device();
        }

        @Override
        public String text() {
            return topic();
        }
    }

    /** Reads what {@link #text} wrote. Only our own instances can write to the database. */
    static Message parse(String text) {
        String[] words = text.split(" ");
        AccountId account = new AccountId(UUID.fromString(words[1]));
        UUID named = UUID.fromString(words[2]);
        return switch (words[0]) {
            case "book" ->
                new Book(new BookReached(
                        account, new BookId(named), author(words[3]), Long.parseLong(words[4]), words[5]));
            case "revoked" -> new Revoked(new DeviceRevoked(account, new DeviceId(named)));
            case "changed" -> new Changed(new DeviceChanged(account, new DeviceId(named)));
            default -> throw new IllegalArgumentException("Unknown message " + words[0]);
        };
    }

    private static Optional<DeviceId> author(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(new DeviceId(UUID.fromString(word)));
    }
}
