/**
 * Figures, findings, filed returns and the report's text in; {@code review.html} out: one page that needs no server and no network.
 *
 * <p>Never happens here: a value made or changed; text from a cell, a file name or a template that a browser could take for markup.
 */
@NullMarked
package org.huibao.audit.page;

import org.jspecify.annotations.NullMarked;
