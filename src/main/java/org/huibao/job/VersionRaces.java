package org.huibao.job;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** Changes of what others change at the same time: the server ends one of two that wait for each other, and Batch refuses what was read a moment too early. */
final class VersionRaces {

    private static final int ATTEMPTS = 20;
    private static final long MILLIS_BETWEEN = 50;

    private VersionRaces() {}

    /** @param change reads what it changes each time anew */
    static <T> T won(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (ConcurrencyFailureException early) {
                if (attempt == ATTEMPTS) {
                    throw early;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
