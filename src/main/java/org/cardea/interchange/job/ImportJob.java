package org.cardea.interchange.job;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;

/**
 * An import's row.
 *
 * @param chunks pieces of the file; 0 where it is kept no longer
 * @param done items read or imported, or packets undone
 * @param total 0 where it is not known yet
 * @param packets how many are in the ledger
 * @param epoch of the ledger that the commit began in; 0 before
 */
record ImportJob(
        AccountId account,
        UUID id,
        BookId book,
        DeviceId device,
        State state,
        long bytes,
        int chunks,
        int done,
        int total,
        int packets,
        long epoch,
        ServerTime created,
        Said said) {

    /**
     * What is sealed.
     *
     * @param settings as on the wire
     * @param problem null unless refused
     * @param outcome null before the commit
     */
    record Said(String name, Choice settings, Trouble problem, Outcome outcome) {}

    /** Why a file is not read. */
    record Trouble(String code, String detail) {}

    ImportJob in(State state) {
        return new ImportJob(
                account, id, book, device, state, bytes, chunks, done, total, packets, epoch, created, said);
    }

    ImportJob at(int done, int total) {
        return new ImportJob(
                account, id, book, device, state, bytes, chunks, done, total, packets, epoch, created, said);
    }

    ImportJob behind(int packets, int done) {
        return new ImportJob(
                account, id, book, device, state, bytes, chunks, done, total, packets, epoch, created, said);
    }

    ImportJob begun(long epoch) {
        return new ImportJob(
                account, id, book, device, state, bytes, chunks, done, total, packets, epoch, created, said);
    }

    ImportJob with(Choice settings) {
        return saying(new Said(said.name(), settings, null, said.outcome()));
    }

    ImportJob with(Trouble problem) {
        return saying(new Said(said.name(), said.settings(), problem, said.outcome()));
    }

    ImportJob with(Outcome outcome) {
        return saying(new Said(said.name(), said.settings(), said.problem(), outcome));
    }

    private ImportJob saying(Said said) {
        return new ImportJob(
                account, id, book, device, state, bytes, chunks, done, total, packets, epoch, created, said);
    }

    Outcome outcome() {
        return said.outcome() == null ? Outcome.NONE : said.outcome();
    }

    /** What is told of it in the account's activity. */
    Happening happening(Kind kind) {
        return Happening.of(account, kind)
                .by(device)
                .in(book)
                .of(outcome().added() + outcome().changed())
                .with("file", said.name());
    }

    /** The same for the same part of the same import, whoever asks again. */
    UUID packet(String part) {
        return UUID.nameUUIDFromBytes((id + "/" + part).getBytes(StandardCharsets.UTF_8));
    }
}
