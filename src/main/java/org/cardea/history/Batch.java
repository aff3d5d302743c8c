package org.cardea.history;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;

/**
 * What lies in the trash by one device, from one seq to another. So it names what was shown: what is deleted later is
 * not of it, and what was restored meanwhile does no harm.
 */
record Batch(long first, long last, DeviceId device) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})-([0-9a-f-]{36})");

    static Batch of(String text) {
        return Optional.of(TEXT.matcher(text))
                .filter(Matcher::matches)
                .map(parts -> new Batch(
                        Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), DeviceId.of(parts.group(3))))
                .orElseThrow(() -> Problem.badRequest("This is not a batch.").with("field", "batch"));
    }

    boolean has(DeviceId author, long seq) {
        return author.equals(device) && first <= seq && seq <= last;
    }

    @Override
    public String toString() {
        return first + "-" + last + "-" + device;
    }
}
