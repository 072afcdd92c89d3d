/**
 * Fonts, fills and number formats, as far as they change what people read. Styles of a file in; a number format's code and the legible text out.
 *
 * <p>Never happens here: a look is judged that takes nothing from the content and adds nothing.
 */
@NullMarked
package org.huibao.workbook.style;

import org.jspecify.annotations.NullMarked;
