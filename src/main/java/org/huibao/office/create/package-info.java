/**
 * Reports begun: a folder that runs as it is, a copy of another report, a further period. A name in; a folder, and what is to be looked at in it, out.
 *
 * <p>Never happens here: a file that is there already is changed.
 */
@NullMarked
package org.huibao.office.create;

import org.jspecify.annotations.NullMarked;
