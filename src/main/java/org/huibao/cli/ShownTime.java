package org.huibao.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huibao.message.Messages;

/** Times as people read them where the program runs. */
final class ShownTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int MINUTE_SECONDS = 60;

    private ShownTime() {}

    static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** 0.4 s, 12 s, 3 min 20 s. */
    static String took(Duration duration, Messages messages) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return messages.text("cli.seconds", String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0));
        }
        return left(seconds, messages);
    }

    /** In whole seconds, or minutes and seconds. */
    static String left(long seconds, Messages messages) {
        return seconds < MINUTE_SECONDS
                ? messages.text("cli.seconds", Long.toString(seconds))
                : messages.text(
                        "cli.minutes",
                        Long.toString(seconds / MINUTE_SECONDS),
                        Long.toString(seconds % MINUTE_SECONDS));
    }
}
