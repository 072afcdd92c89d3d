package org.huibao.model;

import java.math.BigDecimal;

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

    /** No honest value can be given; only figures and formulas, never observations, are missing. */
    record Missing(Reason reason, String about) implements Value {}

    /** Why a value is missing; {@link Missing#about} names the departments (by code) or the indicator concerned. */
    enum Reason {
        /** No return of a department that owes it. */
        NO_RETURN,
        /** A return came, its cell is blank. */
        BLANK,
        /** A finding of level error stands against it. */
        DOUBTFUL,
        /** An input of the formula is missing. */
        INPUT,
        /** The formula divides by zero. */
        ZERO_DENOMINATOR,
        /** There is no figure of the period before. */
        NO_PREVIOUS,
        /** Nobody who owes it gave anything, and nobody had to. */
        NOTHING_REPORTED,
        /** The indicator has no county figure ({@code combine: none}). */
        NO_COUNTY_FIGURE
    }

    static Value none() {
        return new None();
    }

    static Value blank() {
        return new Blank();
    }
}
