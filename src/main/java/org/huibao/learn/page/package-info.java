/**
 * Suggestions in, {@code learn.html} out: the old report, each number in the colour of its grade, and behind a click what it is taken for and why.
 *
 * <p>One file that opens from a disk without a server and a network. What stands in it was written by others: it enters as text and never as markup.
 */
@NullMarked
package org.huibao.learn.page;

import org.jspecify.annotations.NullMarked;
