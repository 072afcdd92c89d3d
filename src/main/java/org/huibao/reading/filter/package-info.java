/**
 * The conditions of a ledger's figure: yes, no, or nobody knows. A cell's words and those of the other rows in; an answer out.
 *
 * <p>Never happens here: a word that nobody explained means no.
 */
@NullMarked
package org.huibao.reading.filter;

import org.jspecify.annotations.NullMarked;
