package org.huibao.proof.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The lines of {@code audit.csv}, read anew each time that they are asked for: a ledger may have a million. */
public final class AuditLogReader {

    private final Path set;
    private final Map<String, AuditLine> first = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> withoutValue = new HashSet<>();
    private final List<AuditLine> balances = new ArrayList<>();
    private final Map<String, LineSet> linesWithoutValue = new HashMap<>();

    private AuditLogReader(Path set) {
        this.set = set;
    }

    /** Nothing if it cannot be read to its end. */
    public static Optional<AuditLogReader> of(Path set) {
        AuditLogReader log = new AuditLogReader(set);
        return CsvRows.auditLog(set, log::count) ? Optional.of(log) : Optional.empty();
    }

    private void count(AuditLine line) {
        if (line.isBalance()) {
            balances.add(line);
            return;
        }
        first.putIfAbsent(line.figure(), line);
        counts.merge(line.figure(), 1, Integer::sum);
        if (line.figureValue().isEmpty()) {
            withoutValue.add(line.figure());
        }
        if (line.isWithoutValue()) {
            linesWithoutValue
                    .computeIfAbsent(line.figure(), figure -> new LineSet())
                    .add(LineSet.fingerprint(line, line.role()));
        }
    }

    /** The lines that say what is printed in the place of rounded numbers: they are no sources. */
    public List<AuditLine> balances() {
        return balances;
    }

    /** Those of sources, in the order of the file. */
    public void each(Consumer<AuditLine> consumer) {
        Consumer<AuditLine> ofSources = line -> {
            if (!line.isBalance()) {
                consumer.accept(line);
            }
        };
        if (!CsvRows.auditLog(set, ofSources)) {
            throw new IllegalStateException("the audit log was changed while it was being read");
        }
    }

    public Optional<AuditLine> first(String figure) {
        return Optional.ofNullable(first.get(figure));
    }

    public int count(String figure) {
        return counts.getOrDefault(figure, 0);
    }

    /** Whether the figure has a line of the same source, none, blank or nothing filed like this one. */
    public boolean hasWithoutValue(String figure, AuditLine line) {
        LineSet lines = linesWithoutValue.get(figure);
        return lines != null && lines.contains(LineSet.fingerprint(line, line.role()));
    }

    /** Whether a line of the figure says that it has no value. */
    public boolean lacksValue(String figure) {
        return withoutValue.contains(figure);
    }
}
