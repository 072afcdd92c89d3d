/**
 * Suggestions in, a draft of a job out: indicators and checks as text, and where which placeholder stands in the template.
 *
 * <p>Only what is proved enters the definition; everything else stands there as a comment. Never happens here: writing files.
 */
@NullMarked
package org.huibao.learn.draft;

import org.jspecify.annotations.NullMarked;
