/**
 * Returns in, what they say out: the numbers of forms and tables with their labels, what registers come to, and which departments filed.
 *
 * <p>Never happens here: deciding what a report takes. A run reads returns by a definition; here there is none yet, so what is read is only
 * a suggestion until the run's own reading has found the same.
 */
@NullMarked
package org.huibao.learn.source;

import org.jspecify.annotations.NullMarked;
