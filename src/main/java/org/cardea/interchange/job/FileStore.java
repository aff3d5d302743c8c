package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.interchange.Source;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** The table import_chunk: an uploaded file in sealed pieces, read piece by piece. */
@Singleton
class FileStore extends SqlStore {
    /** Of the plain bytes. */
    static final int CHUNK_BYTES = 512 * 1024;

    private final Vault vault;

    FileStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    void add(AccountId account, UUID id, int number, byte[] bytes) {
        Sealed sealed = vault.of(account).seal(ImportSealsStore.chunk(id, number), bytes);
        update("""
                insert into import_chunk (account_id, import_id, number, key_version, sealed) values (?, ?, ?, ?, ?)
                """, account, id, number, sealed.keyVersion(), sealed.bytes());
    }

    void drop(AccountId account, UUID id) {
        update("delete from import_chunk where account_id = ? and import_id = ?", account, id);
        update("update import_job set chunks = 0 where account_id = ? and import_id = ?", account, id);
    }

    Source source(ImportJob job) {
        return new Source() {
            @Override
            public String name() {
                return job.said().name();
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(new Pieces(job));
            }
        };
    }

    private byte[] chunk(ImportJob job, int number) throws IOException {
        return first(
                        """
                        select key_version, sealed from import_chunk
                        where account_id = ? and import_id = ? and number = ?
                        """,
                        row -> vault.of(job.account())
                                .open(
                                        ImportSealsStore.chunk(job.id(), number),
                                        new Sealed(row.getInt("key_version"), row.getBytes("sealed"))),
                        job.account(),
                        job.id(),
                        number)
                .orElseThrow(() -> new IOException("A piece of the file is gone"));
    }

    private final class Pieces implements Enumeration<InputStream> {
        private final ImportJob job;
        private int next;

        Pieces(ImportJob job) {
            this.job = job;
        }

        @Override
        public boolean hasMoreElements() {
            return next < job.chunks();
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            return new Piece(job, next++);
        }
    }

    /** Fetched when first read. */
    private final class Piece extends InputStream {
        private final ImportJob job;
        private final int number;
        private ByteArrayInputStream bytes;

        Piece(ImportJob job, int number) {
            this.job = job;
            this.number = number;
        }

        private ByteArrayInputStream bytes() throws IOException {
            if (bytes == null) {
                bytes = new ByteArrayInputStream(chunk(job, number));
            }
            return bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes().read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return bytes().read(into, from, length);
        }

        @Override
        public int available() throws IOException {
            return bytes().available();
        }
    }
}
