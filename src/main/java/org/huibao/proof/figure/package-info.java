/**
 * Every figure worked out anew. The definition, the lines of the log and the cells that they name in; values out, and lines that are not
 * those of a formula's inputs.
 *
 * <p>Never happens here: a sum of the run's is believed.
 */
@NullMarked
package org.huibao.proof.figure;

import org.jspecify.annotations.NullMarked;
