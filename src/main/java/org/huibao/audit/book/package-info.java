/**
 * Figures, findings, filed returns and what the report prints in; {@code audit.xlsx} out: the audit log as people read and print it.
 *
 * <p>Never happens here: a value made or changed; a code in place of a name; an object for each cell.
 */
@NullMarked
package org.huibao.audit.book;

import org.jspecify.annotations.NullMarked;
