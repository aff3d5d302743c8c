package org.cardea.client.testkit;

import org.cardea.client.ports.Db;
import org.cardea.client.ports.SystemBook;
import org.cardea.client.ports.SystemEntry;
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts that the real ones must keep. */
class ContractsTest {
    @Nested
    class OfTheDatabase extends DbContract {
        @Override
        protected Db open() {
            return new MemoryDb();
        }
    }

    @Nested
    class OfTheBook extends SystemBookContract {
        private final MemoryBook book = new MemoryBook();

        @Override
        protected SystemBook open() {
            return book;
        }

        @Override
        protected void userRenames(SystemEntry entry, String name) {
            String text = book.texts().get(entry.systemId);
            book.userWrites(entry.systemId, text.replaceFirst("FN:.*", "FN:" + name));
        }
    }
}
