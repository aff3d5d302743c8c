package org.cardea.dav;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cardea.accounts.Caller;
import org.cardea.dav.xml.Names;
import org.cardea.dav.xml.Node;
import org.cardea.dav.xml.Unreadable;
import org.cardea.dav.xml.XmlReader;

/**
 * A request, without HTTP's classes.
 *
 * @param path percent-encoded
 * @param header by name, null where it was not sent
 */
record Call(Caller caller, String path, UnaryOperator<String> header, InputStream body) {

    Hrefs hrefs() {
        return new Hrefs(caller.account());
    }

    Hrefs.Where where() {
        return hrefs().where(path).orElseThrow(Refusal::notFound);
    }

    /** The body from its beginning. */
    void again() {
        try {
            body.reset();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same call of something else. */
    Call at(String other) {
        return new Call(caller, other, header, body);
    }

    Optional<String> said(String name) {
        return Optional.ofNullable(header.apply(name)).map(String::strip);
    }

    /** By RFC 7240. */
    boolean prefers(String what) {
        return said("Prefer").map(said -> said.replace(" ", "").contains(what)).orElse(false);
    }

    /** 0 or 1; to infinity is too far (RFC 4918 section 9.1). */
    int finiteDepth(String otherwise) {
        return switch (said("Depth").orElse(otherwise)) {
            case "0" -> 0;
            case "1" -> 1;
            case "infinity" -> throw Refusal.forbidden(Names.dav("propfind-finite-depth"));
            default -> throw Refusal.of(400);
        };
    }

    Optional<Node> xml(int mostBytes) {
        try {
            return XmlReader.read(body, mostBytes);
        } catch (Unreadable unreadable) {
            throw Refusal.of(unreadable.isTooLarge() ? 413 : 400);
        } catch (IOException brokenOff) {
            throw Refusal.of(400);
        }
    }

    Node xmlOf(int mostBytes) {
        return xml(mostBytes).orElseThrow(() -> Refusal.of(400));
    }
}
