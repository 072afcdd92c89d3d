/**
 * The list of what a template can hold, as a Word table to copy from. Definition and sample figures in, a document out.
 *
 * <p>Never happens here: a template is read or filled.
 */
@NullMarked
package org.huibao.report.list;

import org.jspecify.annotations.NullMarked;
