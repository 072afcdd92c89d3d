/**
 * Confirmation slips among the sources, as the proof reads them itself; whether what the findings say of them is what stands there.
 *
 * <p>Never happens here: a use of the run's reader of slips, or of the values that it came to.
 */
@NullMarked
package org.huibao.proof.slip;

import org.jspecify.annotations.NullMarked;
