package org.huibao.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.huibao.definition.SignedPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Who has filed, who has not, what is wrong.
 *
 * @param signed whether the period is signed
 * @param at when the last run ended, or began if it has not; null if there was none
 * @param departments those that owe something, in the administrator's order
 * @param unassigned findings that block and belong to no department
 */
public record FilingStatus(
        String job,
        String title,
        String period,
        @Nullable LocalDate deadline,
        SignedPeriod signed,
        LastRun lastRun,
        @Nullable Integer exitCode,
        @Nullable Instant at,
        List<Row> departments,
        int unassigned) {

    public enum LastRun {
        NONE,
        RUNNING,
        /** It was killed, and the next goes on where it stopped. */
        INTERRUPTED,
        ENDED
    }

    public enum State {
        MISSING,
        /** It need not file, and has not. */
        NOT_REQUIRED,
        /** Its return is there, and no run has come to the end of judging it. */
        RECEIVED,
        BLOCKED,
        CLEAN
    }

    /**
     * @param first when a run first saw its return
     * @param late null where there is no deadline or no return
     * @param finding the first that blocks, as a sentence
     * @param slip {@code sent}, or the label of a {@link org.huibao.model.SlipState}; empty where neither is so
     */
    public record Row(
            String code,
            String name,
            boolean required,
            State state,
            @Nullable Instant first,
            @Nullable Boolean late,
            int errors,
            int warnings,
            String finding,
            List<String> files,
            String slip) {}

    public FilingStatus {
        departments = List.copyOf(departments);
    }

    /** Departments whose return the report waits for. */
    public long expected() {
        return count(row -> true);
    }

    public long received() {
        return count(row -> !row.files().isEmpty());
    }

    public long missing() {
        return expected() - received();
    }

    public long onTime() {
        return count(row -> Boolean.FALSE.equals(row.late()));
    }

    public long late() {
        return count(row -> Boolean.TRUE.equals(row.late()));
    }

    public long blocked() {
        return count(row -> row.state() == State.BLOCKED);
    }

    public long clean() {
        return count(row -> row.state() == State.CLEAN);
    }

    /** Of those expected, in percent with one decimal; 100 only if it is all of them. */
    public BigDecimal percent(long count) {
        if (expected() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal hundredfold = BigDecimal.valueOf(100 * count);
        BigDecimal rounded = hundredfold.divide(BigDecimal.valueOf(expected()), 1, RoundingMode.HALF_UP);
        return count < expected() && rounded.compareTo(BigDecimal.valueOf(100)) >= 0
                ? hundredfold.divide(BigDecimal.valueOf(expected()), 1, RoundingMode.DOWN)
                : rounded;
    }

    private long count(Predicate<Row> which) {
        return departments.stream().filter(Row::required).filter(which).count();
    }
}
