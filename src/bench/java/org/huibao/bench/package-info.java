/**
 * The benchmark, {@code mvn -Pbench verify}: makes seeded corpora, lets Huibao and its peers read them by turns in one run, times whole processes,
 * and writes the table of goals with ratios. Nothing here is part of the program, and no test depends on a time.
 */
@NullMarked
package org.huibao.bench;

import org.jspecify.annotations.NullMarked;
