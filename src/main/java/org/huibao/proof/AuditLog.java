package org.huibao.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of {@code audit.csv}, by figure. */
final class AuditLog {

    private final List<AuditLine> lines;
    private final Map<String, List<AuditLine>> byFigure = new LinkedHashMap<>();

    AuditLog(List<AuditLine> lines) {
        this.lines = List.copyOf(lines);
        this.lines.forEach(line -> byFigure.computeIfAbsent(line.figure(), figure -> new ArrayList<>())
                .add(line));
    }

    List<AuditLine> lines() {
        return lines;
    }

    List<AuditLine> of(String figure) {
        return Collections.unmodifiableList(byFigure.getOrDefault(figure, List.of()));
    }
}
