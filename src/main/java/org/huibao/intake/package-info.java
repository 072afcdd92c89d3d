/**
 * The input folder in, filed returns out: copied, hashed, recognised, refused or kept.
 *
 * <p>Never happens here: a look at values; writing to the input folder.
 */
@NullMarked
package org.huibao.intake;

import org.jspecify.annotations.NullMarked;
