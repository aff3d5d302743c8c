package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests nobody in their right mind would send, straight into a socket: none is answered by a fault of ours or by silence.
 * The seed is told with every failure; {@code -Dcardea.fuzz.seed=N} walks the same way again, {@code -Dcardea.fuzz.steps=N} a longer one.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class FuzzTest {
    private static final long SEED = Long.getLong("cardea.fuzz.seed", System.nanoTime());
    private static final int STEPS = Integer.getInteger("cardea.fuzz.steps", 600);

    @TestHTTPResource("/")
    URI server;

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);
    private DavClient phone;
    private RawLine line;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "other");
        phone.create("a.vcf", DavClient.card4("a", "Ada", "EMAIL;TYPE=home:ada@a.example\r\n"));
        line = new RawLine(server, phone, random);
    }

    @Test
    void noRequestIsAFaultOrHangs() throws IOException {
        List<RawRequest> real = RealRequests.of(phone);
        for (int step = 0; step < STEPS; step++) {
            RawRequest request = mutations.of(real.get(random.nextInt(real.size())));
            int status = line.send(request);
            assertThat(status)
                    .as("seed %d, step %d: %s", SEED, step, request)
                    .isBetween(200, 499)
                    .isNotEqualTo(408);
        }
        assertThat(phone.propfind(phone.book(), 0, "<d:displayname/>").statusCode())
                .isEqualTo(207);
    }

    /** Or the walk would begin at walls. */
    @Test
    void whatIsMutatedIsUnderstoodAsItIs() throws IOException {
        for (RawRequest request : RealRequests.of(phone)) {
            boolean isRefused =
                    request.headers().contains("xml") && Set.of("POST", "ACL").contains(request.method());
            assertThat(line.send(request))
                    .as(request.toString())
                    .isIn(isRefused ? List.of(403, 405) : List.of(200, 201, 204, 207));
        }
    }
}
