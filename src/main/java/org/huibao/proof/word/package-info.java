/**
 * A Word file as its reader meets it: parts, notes, fields, pieces of text in reading order. Bytes in; pieces out, those in a figure's
 * control known by its code.
 *
 * <p>Never happens here: a judgement of what a text must be.
 */
@NullMarked
package org.huibao.proof.word;

import org.jspecify.annotations.NullMarked;
