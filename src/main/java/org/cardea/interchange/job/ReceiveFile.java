package org.cardea.interchange.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.BookStore;

/** Takes a file in, piece by piece, and has it read. */
@Singleton
class ReceiveFile {
    private static final int PATIENCE = 8;

    private final JobStore jobs;
    private final FileStore files;
    private final WorkStore work;
    private final BookStore books;
    private final RunImports worker;
    private final ImportsConfig limits;
    private final Clock clock;

    ReceiveFile(
            JobStore jobs,
            FileStore files,
            WorkStore work,
            BookStore books,
            RunImports worker,
            ImportsConfig limits,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.work = work;
        this.books = books;
        this.worker = worker;
        this.limits = limits;
        this.clock = clock;
    }

    ImportJob receive(Grant grant, String name, InputStream body) throws IOException {
        books.require(grant);
        refuseOneTooMany(grant.account());
        ImportJob job = new ImportJob(
                grant.account(),
                UUID.randomUUID(),
                grant.book(),
                grant.device(),
                State.RECEIVING,
                0,
                0,
                0,
                0,
                0,
                0,
                ServerTime.now(clock),
                new ImportJob.Said(name, Choice.NONE, null, null));
        QuarkusTransaction.requiringNew().run(() -> jobs.add(job));
        try {
            take(job, body);
        } catch (IOException | RuntimeException broken) {
            QuarkusTransaction.requiringNew().run(() -> jobs.delete(job.account(), job.id()));
            throw broken;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.keep(job.in(State.READING));
            work.add(job.account(), job.id(), clock.instant());
        });
        worker.wake();
        return job;
    }

    private void refuseOneTooMany(AccountId account) {
        long open = jobs.held(account).stream()
                .filter(held -> held.state().isOpen())
                .count();
        if (open >= limits.open()) {
            throw Problem.of("too-many-imports", 409, "There are too many unfinished imports")
                    .detail("At most %d at a time: commit or discard some.".formatted(limits.open()))
                    .with("limit", limits.open());
        }
    }

    private void take(ImportJob job, InputStream body) throws IOException {
        long bytes = 0;
        int number = 0;
        for (byte[] chunk = next(body); chunk.length > 0; chunk = next(body)) {
            bytes += chunk.length;
            if (bytes > limits.fileBytes().asLongValue()) {
                throw tooLarge(body);
            }
            add(job, number++, bytes, chunk);
        }
    }

    private static byte[] next(InputStream body) throws IOException {
        return body.readNBytes(FileStore.CHUNK_BYTES);
    }

    private void add(ImportJob job, int number, long bytes, byte[] chunk) {
        QuarkusTransaction.requiringNew().run(() -> {
            files.add(job.account(), job.id(), number, chunk);
            jobs.setFile(job.account(), job.id(), bytes, number + 1);
            makeRoom(job);
        });
    }

    /** The files of imports that are over make way, the oldest first; those that are not over do not. */
    private void makeRoom(ImportJob job) {
        List<JobStore.Held> held = jobs.held(job.account());
        long over = held.stream().mapToLong(JobStore.Held::bytes).sum()
                - limits.accountBytes().asLongValue();
        for (JobStore.Held each : held) {
            if (over > 0 && !each.state().isOpen()) {
                files.drop(job.account(), each.id());
                over -= each.bytes();
            }
        }
        if (over > 0) {
            throw Problem.of("imports-full", 409, "There is no room for another file")
                    .detail("The files of unfinished imports have at most %d bytes together: commit or discard some."
                            .formatted(limits.accountBytes().asLongValue()))
                    .with("limit", limits.accountBytes().asLongValue());
        }
    }

    /** What is not far too long is read to its end unseen, so that the client gets to the answer. */
    private Problem tooLarge(InputStream body) throws IOException {
        long most = limits.fileBytes().asLongValue();
        for (long unseen = 0; unseen < most * PATIENCE; ) {
            long skipped = next(body).length;
            if (skipped == 0) {
                break;
            }
            unseen += skipped;
        }
        return Problem.tooLarge("A file has at most %d bytes, after decompression.".formatted(most))
                .with("limit", most);
    }
}
