/**
 * One sheet of either format between its reader and the face. Rows, merged regions and what stands around them in, in the order of the file; rows that are handed on, or a grid, out.
 *
 * <p>Never happens here: bytes are read, or memory is taken that the sheet only claims to need.
 */
@NullMarked
package org.huibao.workbook.grid;

import org.jspecify.annotations.NullMarked;
