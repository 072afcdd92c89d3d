/**
 * The parts of an {@code .xlsx} package and the XML in them. A ZIP file in; elements, attributes and texts out, one after the other.
 *
 * <p>Never happens here: a part is held as a tree, or an element has a meaning.
 */
@NullMarked
package org.huibao.workbook.part;

import org.jspecify.annotations.NullMarked;
