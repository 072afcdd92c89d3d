/**
 * The set as it lies there: its manifest, its CSV files, the lines of its audit log, what its findings say. Files in; lines out, and what
 * is kept of a million of them.
 *
 * <p>Never happens here: a line is judged.
 */
@NullMarked
package org.huibao.proof.log;

import org.jspecify.annotations.NullMarked;
