package org.cardea.interchange.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.time.LocalDate;

/** A file's name from the book's and the day's, and how a header says it (RFC 6266 and 8187). */
record FileName(String text) {
    static FileName of(String book, LocalDate day, String suffix) {
        return new FileName(legal(book) + " " + day + "." + suffix);
    }

    /** A name that every file system takes. */
    static String legal(String book) {
        String legal = Normalizer.normalize(book, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return legal.isEmpty() ? "contacts" : legal;
    }

    String disposition() {
        String plain = text.replaceAll("[^ -~]", "_");
        String encoded = URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
