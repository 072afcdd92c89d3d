/**
 * Formulas of cells: those that several cells share, and those that are worked out again. Formulas as files hold them in; the cell's own text, or its number if that is certain, out.
 *
 * <p>Never happens here: a formula of another workbook is followed, or a result is guessed.
 */
@NullMarked
package org.huibao.workbook.formula;

import org.jspecify.annotations.NullMarked;
