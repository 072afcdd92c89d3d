/**
 * Definition and findings in, blank forms and returned workbooks out.
 *
 * <p>Never happens here: a change to a department's own values.
 */
@NullMarked
package org.huibao.forms;

import org.jspecify.annotations.NullMarked;
