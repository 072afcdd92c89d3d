/**
 * Ledgers counted row by row as a simple reader counts them. Seen rows and the rows that the log counts in; rows that were left out,
 * counted wrongly or are doubtful out.
 *
 * <p>Never happens here: the run's own reading of a row is used.
 */
@NullMarked
package org.huibao.proof.ledger;

import org.jspecify.annotations.NullMarked;
