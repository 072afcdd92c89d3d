/**
 * One grammar of numbers in text: what {@code verify FINAL}, the untraced numbers of a template and whoever reads prose take for a number.
 *
 * <p>A text in; its numbers out, in order, each with place, kind, exact value or interval, unit and rounding word. The words stand in
 * {@code words/prose.txt} and {@code words/measures.txt}. Never happens here: looking back or ahead further than a few words, so that a text of
 * any length is read in one pass; judging whether a number is right.
 */
@NullMarked
package org.huibao.notation.prose;

import org.jspecify.annotations.NullMarked;
