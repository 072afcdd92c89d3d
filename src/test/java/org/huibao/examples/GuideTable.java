package org.huibao.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the administrators' guide says of each code, in its order. */
final class GuideTable {

    private static final Path GUIDE = Path.of("jobs/README.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+\\.[a-z-]+)` \\| ([a-z /]+) \\| (.+) \\| (.+) \\|");

    /**
     * @param meaning in both languages, as {@code remedy}
     */
    record Line(String code, String level, String meaning, String remedy) {}

    private GuideTable() {}

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(GUIDE)) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    lines.add(new Line(row.group(1), row.group(2), row.group(3), row.group(4)));
                }
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
