/**
 * The proof's own way to the cells, past that of the run: workbooks of all three formats. A file in; its sheets, or the cells at some
 * addresses, out.
 *
 * <p>Never happens here: a use of the run's own readers; a cell that cannot be read is guessed.
 */
@NullMarked
package org.huibao.proof.cells;

import org.jspecify.annotations.NullMarked;
