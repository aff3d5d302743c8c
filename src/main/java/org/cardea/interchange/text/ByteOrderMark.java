package org.cardea.interchange.text;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The bytes by which some files say in which charset they are. */
record ByteOrderMark(String charset, byte[] bytes) {
    private static final List<ByteOrderMark> ALL = List.of(
            new ByteOrderMark("UTF-8", HexFormat.of().parseHex("efbbbf")),
            new ByteOrderMark("UTF-16LE", HexFormat.of().parseHex("fffe")),
            new ByteOrderMark("UTF-16BE", HexFormat.of().parseHex("feff")),
            new ByteOrderMark("GB18030", HexFormat.of().parseHex("84319533")));

    static Optional<ByteOrderMark> of(byte[] text) {
        return ALL.stream().filter(mark -> mark.begins(text)).findFirst();
    }

    int length() {
        return bytes.length;
    }

    private boolean begins(byte[] text) {
        return text.length >= bytes.length && Arrays.equals(text, 0, bytes.length, bytes, 0, bytes.length);
    }
}
