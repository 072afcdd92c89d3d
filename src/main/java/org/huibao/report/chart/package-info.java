/**
 * Charts: what a drawing asks for, the numbers, the chart with its workbook; and the numbers that a chart in a report shows.
 * Drawings and figures in; parts of the file out.
 *
 * <p>Never happens here: the looks of a template's own chart change.
 */
@NullMarked
package org.huibao.report.chart;

import org.jspecify.annotations.NullMarked;
