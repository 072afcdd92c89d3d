/**
 * How people write: labels folded, numbers in text, units and scales, periods.
 *
 * <p>Text in, values out, and back. Never happens here: reading a file. Imports the JDK and the model only.
 */
@NullMarked
package org.huibao.notation;

import org.jspecify.annotations.NullMarked;
