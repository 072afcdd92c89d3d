/**
 * One sheet as a person sees it: labels and merged headers, rows of tables, places. Cells in; words and places out.
 *
 * <p>Never happens here: a value is read, or a period or unit judged.
 */
@NullMarked
package org.huibao.reading.sheet;

import org.jspecify.annotations.NullMarked;
