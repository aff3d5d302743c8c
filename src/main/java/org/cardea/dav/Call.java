package org.cardea.dav;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cardea.accounts.Caller;
import org.cardea.dav.xml.Fragments;
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

    static final String LITTLE = "return=minimal";

    Hrefs hrefs() {
        return new Hrefs(caller.account());
    }

    Hrefs.Where where() {
        return hrefs().where(path).orElseThrow(Refusal::notFound);
    }

    /** Where something is to be made: not below what is not there (RFC 4918 sections 9.3.1 and 9.7.1). */
    Hrefs.Where place() {
        return hrefs().where(path).orElseThrow(() -> hrefs().isBelowHome(path) ? Refusal.of(409) : Refusal.notFound());
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

    /** By RFC 7240; of what is said twice the first counts. */
    boolean prefers(String what) {
        String name = what.split("=")[0];
        return said("Prefer").stream()
                .flatMap(said -> Arrays.stream(said.split(",")))
                .map(each -> each.split(";")[0].replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT))
                .filter(each -> each.equals(name) || each.startsWith(name + "="))
                .findFirst()
                .filter(what::equals)
                .isPresent();
    }

    /** Also in the words of those who said so before there was RFC 7240. */
    boolean prefersLittle() {
        return prefers(LITTLE) || said("Brief").filter("t"::equalsIgnoreCase).isPresent();
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
            throw Refusal.of(unreadable.isTooLarge() ? 413 : isSaidToBeXml() ? 400 : 415);
        } catch (IOException brokenOff) {
            throw Refusal.of(400);
        }
    }

    /** What is set in the body, which is read from its beginning. */
    List<String> fragments() {
        again();
        try {
            return Fragments.of(body.readAllBytes());
        } catch (Unreadable | IOException unreadable) {
            throw Refusal.of(400);
        }
    }

    /** There are programs that call their XML a form: what can be read is read, whatever it is called. */
    private boolean isSaidToBeXml() {
        return said("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).split(";")[0].strip().endsWith("xml"))
                .orElse(true);
    }

    Node xmlOf(int mostBytes) {
        return xml(mostBytes).orElseThrow(() -> Refusal.of(400));
    }
}
