package org.cardea.client.e2e.cards;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** A card being written, line by line, in the ways programs fold and encode. */
final class CardText {
    private static final int WIDTH = 75;
    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;
    private final String foldMark;

    private CardText(String version, String lineEnd, String foldMark) {
        this.lineEnd = lineEnd;
        this.foldMark = foldMark;
        line("BEGIN:VCARD").line("VERSION:" + version);
    }

    static CardText version(String version) {
        return new CardText(version, "\r\n", " ");
    }

    static CardText unixVersion(String version) {
        return new CardText(version, "\n", "\t");
    }

    /** One content line, folded at 75 bytes without cutting a character. */
    CardText line(String content) {
        int width = 0;
        for (int at = 0; at < content.length(); ) {
            String character = new String(Character.toChars(content.codePointAt(at)));
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (width + bytes > WIDTH) {
                text.append(lineEnd).append(foldMark);
                width = foldMark.length();
            }
            text.append(character);
            width += bytes;
            at += character.length();
        }
        text.append(lineEnd);
        return this;
    }

    /** A vCard 2.1 line in quoted-printable, whose soft line breaks may cut a character in two. */
    CardText quoted(String property, String value) {
        String start = property + ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:";
        text.append(start);
        int width = start.length();
        for (byte b : value.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)) {
            String token = b >= ' ' && b < 127 && b != '=' ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF);
            if (width + token.length() > WIDTH) {
                text.append("=").append(lineEnd);
                width = 0;
            }
            text.append(token);
            width += token.length();
        }
        text.append(lineEnd);
        return this;
    }

    CardText bytes(String property, byte[] bytes) {
        return bytes == null ? this : line(property + ":" + Base64.getEncoder().encodeToString(bytes));
    }

    /** As phones write it in vCard 2.1: folded, and ended by an empty line. */
    CardText bytesWithEmptyLine(String property, byte[] bytes) {
        if (bytes != null) {
            bytes(property, bytes);
            text.append(lineEnd);
        }
        return this;
    }

    CardText uid(String uid) {
        return line("UID:" + uid);
    }

    String end() {
        return line("END:VCARD").text.toString();
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\n", "\\n");
    }

    /** Version 2.1 knows no escape but that of the semicolon. */
    static String semicolonsEscaped(String value) {
        return value.replace(";", "\\;");
    }

    static String upper(Object uuid) {
        return uuid.toString().toUpperCase(Locale.ROOT);
    }
}
