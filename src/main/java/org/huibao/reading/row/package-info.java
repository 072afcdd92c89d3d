/**
 * One row of a ledger below its header: a case, a total, a signature, an example. Rows and header in; what each row is out.
 *
 * <p>Never happens here: a row that looks like a case is left out.
 */
@NullMarked
package org.huibao.reading.row;

import org.jspecify.annotations.NullMarked;
