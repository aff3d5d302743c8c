package org.cardea.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** Seals what is written. Only {@link #finish} makes the file a whole one; closing without it leaves one that won't open. */
final class SealingStream extends OutputStream {
    private final OutputStream out;
    private final Envelope envelope;
    private final byte[] chunk = new byte[Envelope.CHUNK];
    private int filled;
    private long number;

    SealingStream(OutputStream out, char[] passphrase) throws IOException {
        var salt = new byte[Envelope.SALT];
        new SecureRandom().nextBytes(salt);
        this.out = out;
        this.envelope = Envelope.of(passphrase, salt);
        out.write(envelope.header());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var end = offset + length;
        for (var from = offset; from < end; ) {
            if (filled == chunk.length) {
                seal(false);
            }
            var part = Math.min(end - from, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, part);
            filled += part;
            from += part;
        }
    }

    void finish() throws IOException {
        seal(true);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(envelope.seal(number++, last, chunk, filled));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
