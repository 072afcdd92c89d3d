/**
 * What is wrong with a template, and what is to be known of it: placeholders that cannot be printed, braces that nothing fills,
 * numbers that somebody typed; and the braces that a finished report still holds. A prepared template or a report in; mistakes and
 * findings out.
 *
 * <p>Never happens here: a document changes.
 */
@NullMarked
package org.huibao.report.check;

import org.jspecify.annotations.NullMarked;
