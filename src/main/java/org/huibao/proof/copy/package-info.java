/**
 * What a later hand did to the report. Two Word files in; sentences, numbers and figures that were changed, moved or deleted out.
 *
 * <p>Never happens here: controls are needed; an editor may have removed them.
 */
@NullMarked
package org.huibao.proof.copy;

import org.jspecify.annotations.NullMarked;
