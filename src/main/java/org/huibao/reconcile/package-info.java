/**
 * Observations and figures in, findings out; one class a check.
 *
 * <p>Never happens here: a change to a value.
 */
@NullMarked
package org.huibao.reconcile;

import org.jspecify.annotations.NullMarked;
