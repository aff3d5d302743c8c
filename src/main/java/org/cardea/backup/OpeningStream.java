package org.cardea.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.cardea.postgres.Refused;

/** Opens what {@link SealingStream} made; no byte comes out that is not proved, and no end that is not the real one. */
final class OpeningStream extends InputStream {
    private final PushbackInputStream in;
    private final Envelope envelope;
    private final byte[] sealed = new byte[Envelope.CHUNK + Envelope.TAG];
    private byte[] plain = new byte[0];
    private int taken;
    private long number;
    private boolean ended;

    OpeningStream(InputStream in, char[] passphrase) throws IOException {
        if (!Arrays.equals(in.readNBytes(Envelope.MAGIC.length), Envelope.MAGIC)) {
            throw new Refused("this is no backup that Cardea made");
        }
        var salt = in.readNBytes(Envelope.SALT);
        if (salt.length < Envelope.SALT) {
            throw new Refused("the backup is cut short");
        }
        this.in = new PushbackInputStream(in);
        this.envelope = Envelope.of(passphrase, salt);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (taken == plain.length) {
            if (ended) {
                return -1;
            }
            open();
        }
        var part = Math.min(length, plain.length - taken);
        System.arraycopy(plain, taken, bytes, offset, part);
        taken += part;
        return part;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void open() throws IOException {
        var length = in.readNBytes(sealed, 0, sealed.length);
        ended = atEnd();
        try {
            plain = envelope.open(number, ended, sealed, length);
        } catch (GeneralSecurityException unproved) {
            throw new Refused(
                    number == 0
                            ? "the passphrase is wrong, or the backup is damaged"
                            : "the backup is damaged or cut short",
                    unproved);
        }
        taken = 0;
        number++;
    }

    private boolean atEnd() throws IOException {
        var next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        return next < 0;
    }
}
