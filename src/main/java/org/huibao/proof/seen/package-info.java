/**
 * What a person sees of a source: cells with their looks, rows, sheets, and what lies around them. Contents and formats in; the text that
 * is shown out, or nothing where this proof does not render it.
 *
 * <p>Never happens here: a file is opened, or words are judged.
 */
@NullMarked
package org.huibao.proof.seen;

import org.jspecify.annotations.NullMarked;
