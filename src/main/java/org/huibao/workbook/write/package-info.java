/**
 * New workbooks, for people and for lists of any length. Sheets to be written in; the same bytes for the same sheets out.
 *
 * <p>Never happens here: the time, the computer or a user's name gets into a file.
 */
@NullMarked
package org.huibao.workbook.write;

import org.jspecify.annotations.NullMarked;
