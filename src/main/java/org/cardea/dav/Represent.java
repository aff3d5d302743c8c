package org.cardea.dav;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who writes and would rather be told at once what stands there now is told so (RFC 8144 section 3), also where nothing
 * was written because something else stood there. A new card is answered 201 all the same: there are programs that double
 * it otherwise.
 */
@Singleton
class Represent {
    private static final String PREFERENCE = "return=representation";

    private final GetCard get;

    Represent(GetCard get) {
        this.get = get;
    }

    Answer of(Call call, Function<Call, Answer> write) {
        if (!call.prefers(PREFERENCE)) {
            return write.apply(call);
        }
        try {
            Answer plain = write.apply(call);
            String href = plain.headers().getOrDefault("Location", call.path());
            return plain.status() < 300 ? with(call, href, plain, plain.status() == 201 ? 201 : 200) : plain;
        } catch (Refusal refusal) {
            if (refusal.status() != 412) {
                throw refusal;
            }
            return with(call, call.path(), refusal.answer(), 412);
        }
    }

    private Answer with(Call call, String href, Answer plain, int status) {
        Optional<Answer> shown = call.hrefs()
                .where(href)
                .filter(Hrefs.Where.Card.class::isInstance)
                .flatMap(where -> get.shown(call, (Hrefs.Where.Card) where));
        if (shown.isEmpty()) {
            return plain;
        }
        Map<String, String> headers = new LinkedHashMap<>(plain.headers());
        headers.putAll(shown.get().headers());
        headers.put("Content-Location", href);
        return new Answer(status, headers, shown.get().body()).asPreferred(PREFERENCE);
    }
}
