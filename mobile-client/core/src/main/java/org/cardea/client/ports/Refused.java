package org.cardea.client.ports;

/** The server answered with a problem document (RFC 9457). */
public final class Refused extends RuntimeException {
    public final int status;

    /** The last part of {@code urn:cardea:problem:<slug>}. */
    public final String slug;

    /** Seconds to wait before trying again, 0 when the server did not say. */
    public final int retryAfter;

    public Refused(int status, String slug, String detail, int retryAfter) {
        super(slug + ": " + detail);
        this.status = status;
        this.slug = slug;
        this.retryAfter = retryAfter;
    }

    public boolean is(String problem) {
        return slug.equals(problem);
    }
}
