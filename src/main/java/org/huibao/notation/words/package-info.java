/**
 * Words of the trade: the files of {@code resources/words}, which a reader of returns can check and extend without knowing Java.
 *
 * <p>A section of a file in, its words out. Never happens here: what a word does in a sentence; patterns stand where they are used.
 */
@NullMarked
package org.huibao.notation.words;

import org.jspecify.annotations.NullMarked;
