/**
 * Figures and a template in, a Word document out; the template is checked beforehand.
 *
 * <p>Never happens here: a decision on looks, which belong to the template. Alone may import docx4j; checking and filling do
 * without, so that parts pass byte for byte and no run waits for its start. The tests read every result with it.
 */
@NullMarked
package org.huibao.report;

import org.jspecify.annotations.NullMarked;
