/**
 * The benchmark of {@code learn}: reports of our own making with their returns, each written once as a template that says what every figure is, so that values can
 * be drawn anew and the truth is known. The samples stand in {@code src/test/resources/learn}; {@link org.huibao.learn.LearnSample} says how they are written.
 */
@NullMarked
package org.huibao.learn;

import org.jspecify.annotations.NullMarked;
