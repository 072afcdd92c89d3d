/**
 * Figures for a report that nobody has filed anything for: plausible for their units, the same every time, and so that sums, rates and checks hold where they can.
 * A definition in; what a report of it could say out, and which of its checks nothing can ever be said of.
 *
 * <p>Never happens here: a return is read, or a sample handed to anything but a preview.
 */
@NullMarked
package org.huibao.office.sample;

import org.jspecify.annotations.NullMarked;
