package org.huibao.formula;

/** Two sums that must be equal: {@code a + b + c = t}. */
public record SumEquation(SignedSum left, SignedSum right) {}
