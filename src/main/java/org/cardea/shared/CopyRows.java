package org.cardea.shared;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Rows in the binary form of PostgreSQL's {@code copy}, to be taken away piece by piece. */
final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int BYTEA = 17;
    private static final int NULL = -1;
    private static final int END = -1;

    private final ByteArrayOutputStream bytes;
    private final DataOutputStream out;

    CopyRows(int expectedBytes) throws IOException {
        bytes = new ByteArrayOutputStream(expectedBytes);
        out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        out.writeInt(0); // flags
        out.writeInt(0); // length of an extension
    }

    int size() {
        return bytes.size();
    }

    /** What was written since it was last taken. */
    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    void row(Object[] values) throws IOException {
        out.writeShort(values.length);
        for (Object value : values) {
            write(value);
        }
    }

    void end() throws IOException {
        out.writeShort(END);
    }

    private void write(Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(NULL);
            case AccountId account -> write(account.value());
            case BookId book -> write(book.value());
            case CardId card -> write(card.value());
            case DeviceId device -> write(device.value());
            case UUID uuid -> write(uuid);
            case ServerTime time -> write(ChronoUnit.MICROS.between(EPOCH, time.value()));
            case Long number -> write(number.longValue());
            case Integer number -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(number);
            }
            case Boolean flag -> {
                out.writeInt(1);
                out.writeBoolean(flag);
            }
            case byte[] plain -> write(plain);
            case byte[][] array -> write(array);
            default -> throw new IllegalArgumentException("no binary form for " + value.getClass());
        }
    }

    private void write(UUID uuid) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
    }

    private void write(long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private void write(byte[] plain) throws IOException {
        out.writeInt(plain.length);
        out.write(plain);
    }

    /** One dimension without nulls, counted from one; an empty array has no dimension. */
    private void write(byte[][] array) throws IOException {
        boolean empty = array.length == 0;
        int length = (empty ? 3 : 5) * Integer.BYTES;
        for (byte[] element : array) {
            length += Integer.BYTES + element.length;
        }
        out.writeInt(length);
        out.writeInt(empty ? 0 : 1);
        out.writeInt(0);
        out.writeInt(BYTEA);
        if (!empty) {
            out.writeInt(array.length);
            out.writeInt(1);
        }
        for (byte[] element : array) {
            write(element);
        }
    }
}
