/**
 * The account of a source: every number and every file is used, or a finding says why it is not, and what is used stands where it should.
 * Whole sources and the log in; differences out.
 *
 * <p>Never happens here: a cell that nobody used passes in silence.
 */
@NullMarked
package org.huibao.proof.account;

import org.jspecify.annotations.NullMarked;
