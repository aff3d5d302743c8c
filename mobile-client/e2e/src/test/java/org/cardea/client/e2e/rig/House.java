package org.cardea.client.e2e.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The one service that all tests share which do it no harm. */
public final class House {
    private static Service service;

    private House() {}

    /** Started by the first who asks, ended with this process. */
    public static synchronized Service service() throws IOException {
        if (service == null) {
            service = Service.start(Files.createTempDirectory("cardea-e2e").resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(House::close));
            Account.first(service);
        }
        return service;
    }

    private static void close() {
        try {
            service.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
