/**
 * Forms and own tables of departments: where an indicator's value stands, and the value with what is written beside it.
 *
 * <p>Never happens here: one of two places is taken in silence.
 */
@NullMarked
package org.huibao.reading.form;

import org.jspecify.annotations.NullMarked;
