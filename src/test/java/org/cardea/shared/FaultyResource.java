package org.cardea.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.util.Map;

/** Fails in every way there is. */
@Path("/test/faults")
@PermitAll
public class FaultyResource {

    static final String PRIVATE = "Key (name)=(Zoë Grünwald, +49 30 901820) already exists";

    @GET
    @Path("constraint")
    public String constraint() {
        throw new IllegalStateException(PRIVATE, new java.sql.SQLException(PRIVATE, "23505"));
    }

    @GET
    @Path("problem")
    public String problem() {
        throw Problem.of("book-full", 409, "The book is full")
                .detail("200,000 contacts.")
                .with("item", 7);
    }

    @GET
    @Path("slow")
    public String slow() {
        throw Problem.of("slow-down", 429, "Too many").with("retryAfter", 17L);
    }

    /** Breaks off when much has been sent, in the way that long answers are written. */
    @GET
    @Path("midway")
    public StreamingOutput midway() {
        return out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 64 * 1024);
            buffered.write(new byte[1024 * 1024]);
            throw new IllegalStateException(PRIVATE);
        };
    }

    @POST
    @Path("number")
    @Consumes(MediaType.APPLICATION_JSON)
    public int number(Map<String, Integer> numbers) {
        return numbers.size();
    }
}
