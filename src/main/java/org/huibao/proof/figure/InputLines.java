package org.huibao.proof.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.LineSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a formula's lines are those of its inputs, every one. The log is read as often as it takes to hold no more than
 * {@value #MOST} fingerprints at a time: once, unless there are ledgers of many rows.
 */
final class InputLines {

    private static final Set<String> NUMERIC = Set.of("addend", "input", "count", "previous");

    private static final int MOST = 1_000_000;

    private final AuditLogReader log;
    private final BeforeLines before;

    InputLines(AuditLogReader log, BeforeLines before) {
        this.log = log;
        this.before = before;
    }

    /** A part of one formula's lines: those whose fingerprints fall to it. */
    private final class Task {
        private final String formula;
        private final Set<String> inputs;
        private final int part;
        private final int parts;
        private final LineSet due = new LineSet();
        private final LineSet there = new LineSet();
        private @Nullable String place;

        Task(String formula, Set<String> inputs, int part, int parts) {
            this.formula = formula;
            this.inputs = inputs;
            this.part = part;
            this.parts = parts;
        }

        void gather(AuditLine line) {
            if (inputs.contains(line.figure())) {
                add(due, fingerprint(line));
            }
            if (line.figure().equals(formula) && !before.holds(line)) {
                add(there, LineSet.fingerprint(line, line.role()));
            }
        }

        private void add(LineSet lines, long fingerprint) {
            if (Math.floorMod(fingerprint >>> 32, parts) == part) {
                lines.add(fingerprint);
            }
        }

        boolean differs() {
            return !due.containsAll(there) || !there.containsAll(due);
        }

        /** The first in the order of places. */
        void locate(AuditLine line) {
            if (inputs.contains(line.figure())) {
                locate(line, fingerprint(line), there);
            }
            if (line.figure().equals(formula) && !before.holds(line)) {
                locate(line, LineSet.fingerprint(line, line.role()), due);
            }
        }

        private void locate(AuditLine line, long fingerprint, LineSet others) {
            String known = place;
            if (Math.floorMod(fingerprint >>> 32, parts) == part
                    && !others.contains(fingerprint)
                    && (known == null || line.place().compareTo(known) < 0)) {
                place = line.place();
            }
        }

        private static long fingerprint(AuditLine line) {
            return LineSet.fingerprint(line, NUMERIC.contains(line.role()) ? "input" : line.role());
        }
    }

    /**
     * @param formulas code → the codes that it uses
     * @return formula → a place that stands in one of the two only
     */
    Map<String, String> differing(Map<String, Set<String>> formulas) {
        Map<String, String> differing = new HashMap<>();
        List<Task> pass = new ArrayList<>();
        int held = 0;
        for (Map.Entry<String, Set<String>> formula : formulas.entrySet()) {
            int lines = log.count(formula.getKey())
                    + formula.getValue().stream().mapToInt(log::count).sum();
            int parts = 1 + lines / MOST;
            for (int part = 0; part < parts; part++) {
                held += lines / parts;
                if (held > MOST) {
                    take(pass, differing);
                    pass = new ArrayList<>();
                    held = lines / parts;
                }
                pass.add(new Task(formula.getKey(), formula.getValue(), part, parts));
            }
        }
        take(pass, differing);
        return differing;
    }

    private void take(List<Task> pass, Map<String, String> differing) {
        if (pass.isEmpty()) {
            return;
        }
        log.each(line -> pass.forEach(task -> task.gather(line)));
        List<Task> wrong = pass.stream().filter(Task::differs).toList();
        if (!wrong.isEmpty()) {
            log.each(line -> wrong.forEach(task -> task.locate(line)));
            wrong.forEach(task -> Optional.ofNullable(task.place)
                    .ifPresent(place -> differing.merge(task.formula, place, (a, b) -> a.compareTo(b) <= 0 ? a : b)));
        }
    }
}
