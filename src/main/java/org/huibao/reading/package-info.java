/**
 * Cells of one return in; observations, notes and findings out: located, cleaned, converted.
 *
 * <p>Never happens here: repair. What is not clearly a number is a finding, never a value.
 */
@NullMarked
package org.huibao.reading;

import org.jspecify.annotations.NullMarked;
