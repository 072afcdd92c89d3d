/**
 * Formats by example, as a template holds them behind the {@code |}: {@code 0.00万元}, {@code 1万余}, {@code 下降0.0%}.
 *
 * <p>An example and an exact value in; what is printed out. A rounded number is read again by the grammar of {@code notation.prose} before it is
 * printed, so that no reader takes it for another. Never happens here: looking up a figure, or knowing what an indicator is.
 */
@NullMarked
package org.huibao.notation.format;

import org.jspecify.annotations.NullMarked;
