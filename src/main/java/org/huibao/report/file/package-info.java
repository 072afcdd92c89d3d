/**
 * A Word file as its parts, and a part as a tree. Bytes in; parts, their types and relations, and trees out, and bytes again.
 *
 * <p>Never happens here: a part that nobody changed is written anew, or anything is known of placeholders.
 */
@NullMarked
package org.huibao.report.file;

import org.jspecify.annotations.NullMarked;
