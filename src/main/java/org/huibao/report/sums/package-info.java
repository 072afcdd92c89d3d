/**
 * The numbers of a report as its reader adds them up: template and figures in, printed sums that do not add up and rates that do not follow from
 * the printed counts out; and what a job that balances prints in their place.
 *
 * <p>Never happens here: filling, a look at a return.
 */
@NullMarked
package org.huibao.report.sums;

import org.jspecify.annotations.NullMarked;
