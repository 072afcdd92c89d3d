package org.huibao.learn.source;

import java.math.BigDecimal;
import org.huibao.notation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a return as people read it.
 *
 * @param row from 1
 * @param column from 1
 * @param text shown there
 * @param number null for a text; a percentage as 97.1
 * @param unit typed behind the number or shown by its format; none where there is none
 * @param date whether its number format shows a date or a time
 */
record ReturnCell(
        int row, int column, String text, @Nullable BigDecimal number, Unit unit, boolean date) {}
