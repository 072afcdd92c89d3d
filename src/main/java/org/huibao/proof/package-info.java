/**
 * A set in; out comes whether each of its figures is proved by its own {@code sources/} and {@code definition/}, or which is not, and whether each
 * number and each row of a ledger that a source holds is used, or named by a finding.
 *
 * <p>Never happens here: a look into the database, or a use of the run's own way to the cells, to the sums and to the text of the report.
 * What is shared with the run is named: model, notation, formula, definition.
 */
@NullMarked
package org.huibao.proof;

import org.jspecify.annotations.NullMarked;
