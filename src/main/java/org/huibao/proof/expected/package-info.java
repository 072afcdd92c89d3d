/**
 * What the report must say, by template and figures, and whether it does. Template, values and report in; differences out.
 *
 * <p>Never happens here: a text of the run's is taken over.
 */
@NullMarked
package org.huibao.proof.expected;

import org.jspecify.annotations.NullMarked;
