/**
 * {@code jobs/<job>/} in, a {@link org.huibao.definition.ReportJob} or every mistake with its place out.
 *
 * <p>Never happens here: looking at a return. Alone imports YAML and JSON Schema.
 */
@NullMarked
package org.huibao.definition;

import org.jspecify.annotations.NullMarked;
