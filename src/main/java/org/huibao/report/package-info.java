/**
 * Figures and a template in, a Word document out; the template is checked beforehand.
 *
 * <p>Never happens here: a decision on looks, which belong to the template. Alone imports docx4j.
 */
@NullMarked
package org.huibao.report;

import org.jspecify.annotations.NullMarked;
