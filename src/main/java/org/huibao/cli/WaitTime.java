package org.huibao.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How long to wait, as people type it: 30s, 10m, 2h. */
final class WaitTime implements ITypeConverter<Duration> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})([smh])");

    @Override
    public Duration convert(String value) {
        Matcher written = WRITTEN.matcher(value.strip());
        if (!written.matches()) {
            throw new TypeConversionException("'" + value + "': 30s, 10m, 2h");
        }
        long number = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
