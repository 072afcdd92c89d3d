package org.huibao.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What a cell, or a whole county, says about an indicator. A number, zero, "none or not our duty", blank and "cannot be
 * said" are different facts and are kept apart to the last page.
 */
public sealed interface Value {

    /** An exact decimal in the indicator's unit. */
    record Number(BigDecimal amount) implements Value {
        public static Number of(String decimal) {
            return new Number(new BigDecimal(decimal));
        }
    }

    /** What a department wrote; several texts are joined by a line break. */
    record Text(String text) implements Value {}

    /** 无, /, — : nothing to report, or not our duty. */
    record None() implements Value {}

    /** The cell is there and empty. */
    record Blank() implements Value {}

    /**
     * No honest value can be given; only figures and formulas, never observations, are missing.
     *
     * @param reason of several gaps the one that is told first
     * @param gaps of a county's figure that wants departments' values: every one of them; else empty
     */
    record Missing(Reason reason, String about, List<Gap> gaps) implements Value {

        public Missing {
            gaps = List.copyOf(gaps);
        }

        public Missing(Reason reason, String about) {
            this(reason, about, List.of());
        }
    }

    /** Why one department, named by its code, gives nothing that could be taken. */
    record Gap(Reason reason, String department) {}

    /** Why a value is missing; {@link Missing#about} names the departments (by code) or the indicator concerned. */
    enum Reason {
        /** No return of a department that owes it. */
        NO_RETURN,
        /** A return came, and no cell of it speaks of the item. */
        NOT_FOUND,
        /** A return came, its cell is blank. */
        BLANK,
        /** A finding of level error stands against it. */
        DOUBTFUL,
        /** Several departments gave what only one may give. */
        SEVERAL,
        /** An input of the formula is missing. */
        INPUT,
        /** The formula divides by zero. */
        ZERO_DENOMINATOR,
        /** There is no figure of the period before. */
        NO_PREVIOUS,
        /** Nobody who owes it gave anything, and nobody had to. */
        NOTHING_REPORTED,
        /** The indicator has no county figure ({@code combine: none}). */
        NO_COUNTY_FIGURE;

        private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** As messages name it: {@code no-return}. */
        public String label() {
            return label;
        }
    }

    static Value none() {
        return new None();
    }

    static Value blank() {
        return new Blank();
    }
}
