/**
 * Cells of one return in; observations, notes, absences and findings out: located, cleaned, converted.
 *
 * <p>The rooms, from the cells upward: {@code sheet} (what stands where), {@code period} and {@code unit} (what is said around a value),
 * {@code value} (what a cell says), {@code book} (the return's sheets and its period), then {@code form} for forms and own tables beside
 * {@code row}, {@code filter} and {@code ledger} for ledgers, and {@code fate} for what became of every number. None knows one above it.
 *
 * <p>Never happens here: repair. What is not clearly a number is a finding, never a value.
 */
@NullMarked
package org.huibao.reading;

import org.jspecify.annotations.NullMarked;
