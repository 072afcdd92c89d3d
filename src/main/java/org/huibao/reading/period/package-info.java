/**
 * Which year and part of a year a sheet, a heading, a column or a row speaks of. Words in; the time that they say out.
 *
 * <p>Never happens here: a guess; words that say no time say none.
 */
@NullMarked
package org.huibao.reading.period;

import org.jspecify.annotations.NullMarked;
