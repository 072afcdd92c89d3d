/**
 * Figures, findings and filed returns in; audit log, findings list and manifest out.
 *
 * <p>Never happens here: a value made or changed; text that a spreadsheet could take for a formula.
 */
@NullMarked
package org.huibao.audit;

import org.jspecify.annotations.NullMarked;
