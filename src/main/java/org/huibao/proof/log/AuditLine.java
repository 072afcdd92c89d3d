package org.huibao.proof.log;

import java.util.Set;

/** A line of {@code audit.csv} as it stands there. */
public record AuditLine(
        String figure,
        String figureName,
        String figureValue,
        String unit,
        String formula,
        String department,
        String file,
        String sha256,
        String sheet,
        String cell,
        String raw,
        String value,
        String conversion,
        String role) {

    private static final Set<String> WITHOUT_VALUE = Set.of("none", "blank", "no-return");

    public boolean hasCell() {
        return !cell.isEmpty();
    }

    /** None, blank, or nothing filed. */
    public boolean isWithoutValue() {
        return WITHOUT_VALUE.contains(role);
    }

    public boolean isPrevious() {
        return role.equals("previous");
    }

    /** No source, but what is printed in the place of the rounded number. */
    boolean isBalance() {
        return role.equals("balance");
    }

    /** Where it stands, for people. */
    public String place() {
        return file.isEmpty() ? department : file + " " + sheet + "!" + cell;
    }

    /** The same source with another role: a formula's line repeats its input's. */
    public AuditLine source(String as) {
        return new AuditLine("", "", "", "", "", department, file, sha256, sheet, cell, raw, value, conversion, as);
    }
}
