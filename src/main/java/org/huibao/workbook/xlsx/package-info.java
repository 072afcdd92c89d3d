/**
 * Workbooks of Excel 2007 and later, {@code .xlsx} and {@code .xlsm}. Parts in; sheets and cells as the face shows them out.
 *
 * <p>Never happens here: a macro or a link to another file is followed.
 */
@NullMarked
package org.huibao.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
