/**
 * Numbers of a report and what the returns say in; out comes for each number which quantity it may be, why, and how sure that is.
 *
 * <p>A quantity is a cell, a sum of cells of several departments, what a register comes to, or worked out from others. Never happens here: chance, a
 * model, or a suggestion without its reasons.
 */
@NullMarked
package org.huibao.learn.match;

import org.jspecify.annotations.NullMarked;
