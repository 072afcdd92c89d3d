/**
 * The old report's lines in, its numbers out: each with the clause around it, how exactly it is printed, and what it says of itself (a change, a rate, last
 * year's); and the numbers that are no figures, with why.
 *
 * <p>What is a number is said by {@code notation.prose} alone. Never happens here: a look at the returns.
 */
@NullMarked
package org.huibao.learn.prose;

import org.jspecify.annotations.NullMarked;
