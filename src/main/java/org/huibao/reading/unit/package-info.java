/**
 * Every statement of unit or scale around a value: header, row, group, title, line. Places in; one unit, or a contradiction, out.
 *
 * <p>Never happens here: one statement outranks another in silence.
 */
@NullMarked
package org.huibao.reading.unit;

import org.jspecify.annotations.NullMarked;
