/**
 * Workbooks that people go on writing in: headers that explain themselves, lists to choose from, a filter, headings between the rows.
 *
 * <p>Never happens here: knowing what is described. What each cell holds is given.
 */
@NullMarked
package org.huibao.workbook.guide;

import org.jspecify.annotations.NullMarked;
