/**
 * The numbers of one department, as the audit log has them, and the report's passages in; its confirmation slip as a Word file out, made with docx4j.
 *
 * <p>Never happens here: a number that the audit log does not hold, or a look at what was filed. No run waits for docx4j's start: filed slips are read
 * by {@code slip}.
 */
@NullMarked
package org.huibao.confirm;

import org.jspecify.annotations.NullMarked;
