package org.cardea.interchange.text;

import java.util.Optional;

/** UTF-16 without byte-order mark: separators and line ends leave zero bytes, all on the same side of their pairs. */
final class Utf16 {
    private static final int LEAST_SHARE = 50;
    private static final int CLEARLY_MORE = 8;

    private Utf16() {}

    static Optional<String> of(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (Math.max(even, odd) * LEAST_SHARE < bytes.length / 2 || Math.max(even, odd) == 0) {
            return Optional.empty();
        }
        if (even > odd * CLEARLY_MORE) {
            return Optional.of("UTF-16BE");
        }
        return odd > even * CLEARLY_MORE ? Optional.of("UTF-16LE") : Optional.empty();
    }
}
