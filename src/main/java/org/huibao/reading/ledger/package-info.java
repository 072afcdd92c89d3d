/**
 * Ledgers of one row a case: which sheets, which rows, and the sum or count. Sheets in; observations with the cells that were counted out.
 *
 * <p>Never happens here: a ledger stands in memory whole.
 */
@NullMarked
package org.huibao.reading.ledger;

import org.jspecify.annotations.NullMarked;
