package org.cardea.dav;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where something is to be copied or moved to (RFC 4918 sections 10.3 and 10.6).
 *
 * @param overwrite whether what stands there may be replaced
 */
record Destination(Hrefs.Where.Card where, boolean overwrite) {

    static Destination of(Call call) {
        String said = call.said("Destination").orElseThrow(() -> Refusal.of(400));
        URI uri = uri(said);
        if (uri.getRawPath() == null || uri.isOpaque()) {
            throw Refusal.of(400);
        }
        boolean elsewhere = uri.getRawAuthority() != null
                && call.said("Host")
                        .filter(host -> !host.equalsIgnoreCase(uri.getRawAuthority()))
                        .isPresent();
        if (elsewhere) {
            throw Refusal.of(502);
        }
        boolean overwrite = switch (call.said("Overwrite").orElse("T")) {
            case "T" -> true;
            case "F" -> false;
            default -> throw Refusal.of(400);
        };
        String path = uri.normalize().getRawPath();
        // What is not the caller's is no place to bring anything; whether it is there is not told.
        return call.hrefs()
                .where(path)
                .filter(Hrefs.Where.Card.class::isInstance)
                .map(where -> new Destination((Hrefs.Where.Card) where, overwrite))
                .orElseThrow(() -> Refusal.of(
                        call.hrefs().where(path).isEmpty() && call.hrefs().isBelowHome(path) ? 409 : 403));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException noUri) {
            throw Refusal.of(400);
        }
    }
}
