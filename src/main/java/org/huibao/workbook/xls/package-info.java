/**
 * Binary workbooks, of Excel 97 and later and of Excel 5.0 and 95, and whatever else lies in an OLE2 file, an {@code .xlsx} behind a password. Records in; sheets and cells as the face shows them out.
 *
 * <p>Never happens here: the plain copy of what a password protects stays on the disk.
 */
@NullMarked
package org.huibao.workbook.xls;

import org.jspecify.annotations.NullMarked;
