/**
 * What a review puts into a department's workbook: red cells, comments, the sheet 审核意见. A list of findings in; the marks of an earlier review gone and those of this one there, out.
 *
 * <p>Never happens here: a department's value changes.
 */
@NullMarked
package org.huibao.workbook.review;

import org.jspecify.annotations.NullMarked;
