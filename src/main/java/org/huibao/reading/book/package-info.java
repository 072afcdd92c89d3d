/**
 * The opened return as a whole: its sheets in the order in which they are searched, its period, formulas that are out of date.
 *
 * <p>Never happens here: a hidden sheet comes before a visible one.
 */
@NullMarked
package org.huibao.reading.book;

import org.jspecify.annotations.NullMarked;
