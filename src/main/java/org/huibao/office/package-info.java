/**
 * What needs neither database nor Spring: settings, folders, and the commands that look at returns and sets; one class a command.
 *
 * <p>Never happens here: a run. What a run leaves in the output folder is read and written by the classes of this package.
 */
@NullMarked
package org.huibao.office;

import org.jspecify.annotations.NullMarked;
