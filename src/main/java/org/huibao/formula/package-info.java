/**
 * Expressions over indicator codes: parsed, asked for their codes, evaluated in decimal arithmetic, with the rules of what
 * absence does.
 *
 * <p>Comes in: text and values. Goes out: a value or the reason why it is missing, or a mistake with its place. Never
 * happens here: rounding for print, a call into Java. Alone imports EvalEx.
 */
@NullMarked
package org.huibao.formula;

import org.jspecify.annotations.NullMarked;
