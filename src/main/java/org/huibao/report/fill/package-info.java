/**
 * The filling: stories, sections, paragraphs, notes and lines, from the outside in, and the draft's watermark. A checked template
 * and figures in; the document filled, and what it does not show, out.
 *
 * <p>Never happens here: a mistake of the template is met for the first time.
 */
@NullMarked
package org.huibao.report.fill;

import org.jspecify.annotations.NullMarked;
