/**
 * Bytes of an Excel file in, addressed cells out; and workbooks written. What others may know of it stands here; the rooms below belong to it alone.
 *
 * <p>Every byte is hostile until read. Never happens here: a guess at what a cell means. Alone imports Excel libraries.
 */
@NullMarked
package org.huibao.workbook;

import org.jspecify.annotations.NullMarked;
