package org.huibao.job;

import java.util.List;
import org.huibao.model.Finding;
import org.huibao.office.OutputFolder;
import org.huibao.reconcile.MissingReturn;

/** How a run that came to its end ends. */
enum RunEnding {
    PUBLISHED(0, OutputFolder.Place.PUBLISHED),
    BLOCKED(3, OutputFolder.Place.DRAFT),
    ONLY_RETURNS_MISSING(4, OutputFolder.Place.DRAFT),
    /** The period is signed: what would change lies beside the set that was. */
    AFTER_CLOSE(5, OutputFolder.Place.AFTER_CLOSE);

    private final int exitCode;
    private final OutputFolder.Place place;

    RunEnding(int exitCode, OutputFolder.Place place) {
        this.exitCode = exitCode;
        this.place = place;
    }

    static RunEnding of(List<Finding> findings) {
        List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
        if (blocking.isEmpty()) {
            return PUBLISHED;
        }
        return blocking.stream().allMatch(finding -> finding.code().equals(MissingReturn.CODE))
                ? ONLY_RETURNS_MISSING
                : BLOCKED;
    }

    static RunEnding of(int exitCode) {
        return List.of(values()).stream()
                .filter(ending -> ending.exitCode == exitCode)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no run ends with " + exitCode));
    }

    int exitCode() {
        return exitCode;
    }

    OutputFolder.Place place() {
        return place;
    }
}
