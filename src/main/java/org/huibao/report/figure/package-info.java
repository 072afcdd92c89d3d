/**
 * Figures as a report prints them: whose value a placeholder means, how often a section is shown, in which words, and where the
 * figure comes from. Meanings and figures in; printed texts and comments out.
 *
 * <p>Never happens here: a figure is computed, or the text of a template read.
 */
@NullMarked
package org.huibao.report.figure;

import org.jspecify.annotations.NullMarked;
