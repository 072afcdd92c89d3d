/**
 * Observations in, figures with all their sources out.
 *
 * <p>Never happens here: rounding; that belongs to printing.
 */
@NullMarked
package org.huibao.consolidate;

import org.jspecify.annotations.NullMarked;
