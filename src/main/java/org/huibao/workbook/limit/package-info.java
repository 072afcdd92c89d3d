/**
 * What a file of anyone may be and hold: its kind by its first bytes, sizes, counts, characters, decimals. Bytes and texts in; the same, or a refusal with its reason, out.
 *
 * <p>Never happens here: what is wrong with a file is put right.
 */
@NullMarked
package org.huibao.workbook.limit;

import org.jspecify.annotations.NullMarked;
