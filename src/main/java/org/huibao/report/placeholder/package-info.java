/**
 * The language of templates: placeholders, sections, loops, and what each of them means in one report. Text in; meanings out, or
 * what is wrong and what is expected.
 *
 * <p>Never happens here: a figure is looked up, or a document changed.
 */
@NullMarked
package org.huibao.report.placeholder;

import org.jspecify.annotations.NullMarked;
