/**
 * What became of every number of a return, and the labels that come near to an item which nobody gave. A read return in; unread numbers and absences out.
 *
 * <p>Never happens here: a figure changes.
 */
@NullMarked
package org.huibao.reading.fate;

import org.jspecify.annotations.NullMarked;
