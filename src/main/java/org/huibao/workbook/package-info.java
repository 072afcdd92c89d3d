/**
 * Bytes of an Excel file in, addressed cells out; and workbooks written.
 *
 * <p>Every byte is hostile until read. Never happens here: a guess at what a cell means. Alone imports Excel libraries.
 */
@NullMarked
package org.huibao.workbook;

import org.jspecify.annotations.NullMarked;
