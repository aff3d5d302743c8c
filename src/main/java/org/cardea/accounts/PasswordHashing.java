package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes and checks passwords, no more at once than there are processors: each takes 19 MiB and all of a core. */
@Singleton
public final class PasswordHashing {

    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = Argon2.hash(Code.fresh(Code.INVITATION).hash());

    String hash(Password password) {
        return inPlace(() -> Argon2.hash(password.bytes()));
    }

    /** An unknown login costs as much as a known one. */
    boolean matches(Password password, Optional<String> hash) {
        boolean matches = inPlace(() -> Argon2.verify(password.bytes(), hash.orElse(nobodys)));
        return matches && hash.isPresent();
    }

    private <T> T inPlace(Supplier<T> work) {
        if (!free()) {
            throw Throttle.slowDown(PATIENCE_SECONDS);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean free() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
