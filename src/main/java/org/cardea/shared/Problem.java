package org.cardea.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request was refused, as RFC 9457 tells it. Thrown anywhere, told at one place ({@link ProblemMapper}).
 * Immutable; texts and members travel to the client and must hold no secret and nothing of a contact.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String slug;
    private final int status;
    private final String title;
    private final String detail;
    private final transient Map<String, Object> members;

    private Problem(String slug, int status, String title, String detail, Map<String, Object> members) {
        // An answer, not a fault: a stack trace would only cost time.
        super(slug + ": " + title, null, false, false);
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.members = members;
    }

    public static Problem of(String slug, int status, String title) {
        return new Problem(slug, status, title, null, Map.of());
    }

    public static Problem badRequest(String detail) {
        return of("bad-request", 400, "The request is not right").detail(detail);
    }

    public static Problem notFound() {
        return of("not-found", 404, "There is no such thing");
    }

    public static Problem tooLarge(String detail) {
        return of("too-large", 413, "The request is too large").detail(detail);
    }

    public Problem detail(String text) {
        return new Problem(slug, status, title, text, members);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(slug, status, title, detail, Collections.unmodifiableMap(more));
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public Map<String, Object> members() {
        return members;
    }

    /** The members of the RFC 9457 document, in the order in which they are written. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:cardea:problem:" + slug);
        document.put("title", title);
        document.put("status", status);
        if (detail != null) {
            document.put("detail", detail);
        }
        document.putAll(members);
        return document;
    }
}
