package org.huibao.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How far a department has come in confirming its numbers; of several the last one counts. */
public enum SlipState {
    /** What it said was of other numbers. */
    OUTDATED,
    /** A picture of a slip lies there, which a person must look at. */
    SCANNED,
    CONFIRMED,
    /** It objected, or was unclear, and an administrator has answered. */
    ANSWERED,
    UNCLEAR,
    OBJECTED;

    private static final String CODES = "confirm.";

    /** As pages and scripts name it: lower-case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Department code → its state; none of departments that have said nothing. */
    public static Map<String, SlipState> of(Collection<Finding> findings) {
        Map<String, SlipState> states = new TreeMap<>();
        for (Finding each : findings) {
            if (each.code().startsWith(CODES) && !each.department().isEmpty()) {
                states.merge(each.department(), of(each), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return states;
    }

    private static SlipState of(Finding finding) {
        return switch (finding.code().substring(CODES.length())) {
            case "agreed" -> CONFIRMED;
            case "outdated" -> OUTDATED;
            case "scan" -> SCANNED;
            case "objection" -> finding.acceptedBy().isEmpty() ? OBJECTED : ANSWERED;
            default -> finding.acceptedBy().isEmpty() ? UNCLEAR : ANSWERED;
        };
    }
}
