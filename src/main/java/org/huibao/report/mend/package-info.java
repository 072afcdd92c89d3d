/**
 * What Word wants of a document in which pieces were hidden or repeated: ids, numbers of captions and lists, fields, sections of
 * pages, merged cells. Filled elements in; sound ones out.
 *
 * <p>Never happens here: it is decided what is shown.
 */
@NullMarked
package org.huibao.report.mend;

import org.jspecify.annotations.NullMarked;
