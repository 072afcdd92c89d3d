/**
 * What stands in a story of a document, body, header, footer or note: paragraphs as lines of text, runs, tables, controls,
 * bookmarks; and the lines outside of the stories. Elements in; texts with their places, and elements that look like others, out.
 *
 * <p>Never happens here: anybody asks what a text means.
 */
@NullMarked
package org.huibao.report.story;

import org.jspecify.annotations.NullMarked;
