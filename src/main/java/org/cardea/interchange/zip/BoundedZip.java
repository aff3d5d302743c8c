package org.cardea.interchange.zip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.cardea.interchange.Source;

/** A zip archive's entries one after another; inflated bytes are counted, and too many of them are an error. */
public final class BoundedZip implements Closeable {
    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST_ENTRY = 1L << 30;
    private static final long LARGEST_SUM = 2L << 30;
    private static final int HIGHEST_RATIO = 200;
    private static final String BROKEN = "The archive is damaged or cut off.";
    private static final long GRACE_BYTES = 8L << 20;

    private final Counting packed;
    private final ZipArchiveInputStream zip;
    private int entries;
    private long offset;
    private long inflated;

    private BoundedZip(InputStream bytes) {
        this.packed = new Counting(bytes);
        // Entries that are not marked as UTF-8 have names in an unknown charset; only their ends matter here.
        this.zip = new ZipArchiveInputStream(packed, ISO_8859_1.name(), true, true);
    }

    public static BoundedZip open(Source file) throws IOException {
        return new BoundedZip(file.open());
    }

    /** The next file's path; what is left of the one before is passed over, within bounds. */
    public Optional<String> next() throws IOException {
        InputStream rest = entries == 0 ? InputStream.nullInputStream() : entry();
        rest.transferTo(OutputStream.nullOutputStream());
        ZipArchiveEntry entry = nextEntry();
        if (++entries > MOST_ENTRIES) {
            throw new TooMuch("The archive holds too many files.");
        }
        offset = entry == null ? 0 : entry.getLocalHeaderOffset();
        return Optional.ofNullable(entry).map(ZipArchiveEntry::getName);
    }

    /** Where in the archive the current entry begins. */
    public long offset() {
        return offset;
    }

    /** The one entry that begins there. */
    public static InputStream entry(Source file, long offset) throws IOException {
        InputStream bytes = file.open();
        bytes.skipNBytes(offset);
        BoundedZip zip = new BoundedZip(bytes);
        zip.next();
        return new FilterInputStream(zip.entry()) {
            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    /** What packs in a way that needs a library of its own counts as damaged; it is no way of any such file. */
    private ZipArchiveEntry nextEntry() throws Damaged {
        try {
            return zip.getNextEntry();
        } catch (IOException | RuntimeException | NoClassDefFoundError broken) {
            throw new Damaged(BROKEN);
        }
    }

    /** The current entry's bytes; closing them leaves the archive open. */
    public InputStream entry() {
        return new Entry(zip);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void count(long bytes, long ofEntry) throws TooMuch {
        inflated += bytes;
        if (ofEntry > LARGEST_ENTRY) {
            throw new TooMuch("A file inside the archive is too large.");
        }
        if (inflated > LARGEST_SUM) {
            throw new TooMuch("The archive holds too much; what follows was not read.");
        }
        if (inflated > GRACE_BYTES && inflated / HIGHEST_RATIO > packed.read) {
            throw new TooMuch("The archive is packed suspiciously tight.");
        }
    }

    private final class Entry extends FilterInputStream {
        private long size;

        private Entry(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = inflate(into, from, length);
            size += Math.max(0, read);
            count(Math.max(0, read), size);
            return read;
        }

        private int inflate(byte[] into, int from, int length) throws Damaged {
            try {
                return super.read(into, from, length);
            } catch (IOException | RuntimeException | NoClassDefFoundError broken) {
                throw new Damaged(BROKEN);
            }
        }

        @Override
        public void close() {
            // The archive goes on after this entry.
        }
    }

    private static final class Counting extends FilterInputStream {
        private long read;

        private Counting(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
