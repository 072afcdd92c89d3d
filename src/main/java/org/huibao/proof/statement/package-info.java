/**
 * What stands around a number as words: units and their scale, years and parts of years, labels. Seen sheets in; what they say of a cell
 * out.
 *
 * <p>Never happens here: a figure is looked at, or a difference found.
 */
@NullMarked
package org.huibao.proof.statement;

import org.jspecify.annotations.NullMarked;
