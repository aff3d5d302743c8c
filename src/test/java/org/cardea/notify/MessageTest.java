package org.cardea.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;
import org.junit.jupiter.api.Test;

/** Of several messages about one book one is sent. */
class MessageTest {
    private final AccountId account = AccountId.random();
    private final BookId book = BookId.random();
    private final DeviceId phone = DeviceId.random();
    private final DeviceId mac = DeviceId.random();

    @Test
    void authorOfBothNeedNotBeTold() {
        assertThat(Message.after(reached(phone, 1), reached(phone, 2))).isEqualTo(reached(phone, 2));
    }

    @Test
    void authorsOfEachAreToldOfTheOther() {
        Message both = Message.after(reached(phone, 1), reached(mac, 2));
        assertThat(both).isEqualTo(new Message.Book(new BookReached(account, book, Optional.empty(), 2, "1-2")));
        assertThat(Message.after(both, reached(mac, 3)).text()).contains(" - 3 ");
    }

    private Message reached(DeviceId author, long seq) {
        return new Message.Book(new BookReached(account, book, Optional.of(author), seq, "1-" + seq));
    }
}
