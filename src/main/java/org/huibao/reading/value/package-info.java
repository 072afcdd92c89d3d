/**
 * What one cell says as a value, and what a return has said so far. A cell and its unit in; number, text, none, blank or a finding out.
 *
 * <p>Never happens here: repair.
 */
@NullMarked
package org.huibao.reading.value;

import org.jspecify.annotations.NullMarked;
