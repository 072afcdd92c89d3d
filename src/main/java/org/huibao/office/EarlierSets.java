package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;

/** {@code earlier/}: sets that were replaced, named so that they lie in the order in which they held: {@code 003-2021-02-03-f3a1b2c4d5e6}. */
final class EarlierSets {

    private static final Pattern NUMBERED = Pattern.compile("([0-9]{3,9})-.*");

    private EarlierSets() {}

    /**
     * The name of the next one: its number, the day on which it was written, its run.
     *
     * @param earlier the folder; exists
     * @param set that goes there; may have lost its manifest
     */
    static String next(Path earlier, Path set) throws IOException {
        int last;
        int others;
        try (Stream<Path> sets = Files.list(earlier)) {
            last = 0;
            others = 0;
            for (Path each : sets.toList()) {
                Matcher numbered = NUMBERED.matcher(each.getFileName().toString());
                if (numbered.matches()) {
                    last = Math.max(last, Integer.parseInt(numbered.group(1)));
                } else if (Files.isDirectory(each)) {
                    // Of an older program, which did not number them.
                    others++;
                }
            }
        }
        Path manifest = set.resolve("manifest.json");
        Path dated = Files.exists(manifest) ? manifest : set;
        LocalDate day = LocalDate.ofInstant(Files.getLastModifiedTime(dated).toInstant(), ZoneId.systemDefault());
        String run = Manifest.read(set).map(Manifest::run).orElse("unknown");
        return "%03d-%s-%s".formatted(Math.max(last, others) + 1, day, run);
    }
}
