/**
 * The same marks put into an {@code .xlsx} of the usual kind tag by tag, the other parts copied as they lie there. A package and a list of findings in; the changed package out.
 *
 * <p>Never happens here: an unusual workbook is changed; it counts as damaged and is left to the library.
 */
@NullMarked
package org.huibao.workbook.patch;

import org.jspecify.annotations.NullMarked;
