package org.cardea.contacts;

import java.util.Optional;

/**
 * What bytes say of themselves that are said to be a picture: only their first ones are looked at.
 *
 * @param type the media type
 */
public record Image(String type, int width, int height) {
    private static final int LARGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 50_000_000;

    /** Empty where they are no JPEG, PNG, GIF or WebP. */
    public static Optional<Image> of(byte[] bytes) {
        try {
            if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
                return Optional.of(new Image("image/png", big(bytes, 16, 4), big(bytes, 20, 4)));
            }
            if (begins(bytes, 0, "GIF8")) {
                return Optional.of(new Image("image/gif", little(bytes, 6, 2), little(bytes, 8, 2)));
            }
            if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
                return webp(bytes);
            }
            return begins(bytes, 0, "\u00ff\u00d8\u00ff") ? jpeg(bytes) : Optional.empty();
        } catch (ArrayIndexOutOfBoundsException cutOff) {
            return Optional.empty();
        }
    }

    /** Whether it can be shown without filling somebody's memory. */
    public boolean isReasonable() {
        return width > 0
                && height > 0
                && width <= LARGEST_SIDE
                && height <= LARGEST_SIDE
                && (long) width * height <= MOST_PIXELS;
    }

    private static Optional<Image> webp(byte[] bytes) {
        if (begins(bytes, 12, "VP8X")) {
            return Optional.of(new Image("image/webp", 1 + little(bytes, 24, 3), 1 + little(bytes, 27, 3)));
        }
        if (begins(bytes, 12, "VP8L")) {
            int sizes = little(bytes, 21, 4);
            return Optional.of(new Image("image/webp", 1 + (sizes & 0x3FFF), 1 + (sizes >> 14 & 0x3FFF)));
        }
        return begins(bytes, 12, "VP8 ")
                ? Optional.of(new Image("image/webp", little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF))
                : Optional.empty();
    }

    /** Goes from segment to segment to the one that tells the size. */
    private static Optional<Image> jpeg(byte[] bytes) {
        int at = 2;
        while ((bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new Image("image/jpeg", big(bytes, at + 7, 2), big(bytes, at + 5, 2)));
            }
            boolean filling = marker == 0xFF;
            at += filling ? 1 : 2 + Math.max(2, big(bytes, at + 2, 2));
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, String signs) {
        for (int i = 0; i < signs.length(); i++) {
            if ((bytes[at + i] & 0xFF) != signs.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int big(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }

    private static int little(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }
}
