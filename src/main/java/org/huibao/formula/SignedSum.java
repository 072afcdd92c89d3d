package org.huibao.formula;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An expression that only adds and subtracts: {@code a + b - c}, {@code SUM(a, b)}, {@code a + 3}.
 *
 * @param terms each code once
 * @param constant what is added besides; mostly 0
 */
public record SignedSum(List<Term> terms, BigDecimal constant) {

    public SignedSum {
        terms = List.copyOf(terms);
    }

    /** @param sign 1 or −1 */
    public record Term(String code, int sign) {}

    /** Whether no code stands there twice: 2·a is no part of a whole. */
    boolean isPlain() {
        Set<String> codes = new HashSet<>();
        return terms.stream().allMatch(term -> codes.add(term.code()));
    }
}
