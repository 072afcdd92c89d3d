/**
 * An example of each finding: a text file below {@code src/test/resources/findings} in, the program's run on it out, asserted and drawn into {@code
 * jobs/findings.md}.
 *
 * <pre>
 * 办结数写成了约数。 · The number is a rough one.          what somebody did wrong, in both languages
 *
 * --- indicators.yaml                                     a piece of the definition, where the usual one does not do: job.yaml,
 * - {code: cases, name: 案件数, unit: 件, from: all}        indicators.yaml, checks.yaml, report.docx (a paragraph a line)
 *
 * --- 县信访局.xlsx · 统计表                                 a file of the input folder, and one sheet of it
 * @huibao.period 2019                                     a property of the workbook
 * 指标名称 | 本年数                                          a row a line
 * 案件数   | 约20
 *
 * --- found                                               all that the run finds, that of the file's name among it
 * error · value.not-a-number · 县信访局.xlsx · 统计表 · B2
 * </pre>
 *
 * <p>A cell:
 *
 * <ul>
 *   <li>{@code 12} is a number, {@code '12} text, {@code 2020-03-05} a day, {@code #REF!} an error
 *   <li>{@code =B2+B3 -> 5} a formula with its kept result, {@code =B2+B3} one without; {@code 0.98 {0%}} a number with its format
 *   <li>{@code <} and {@code ^} belong to the merged cell on the left or above; {@code ¶} is a line break
 *   <li>{@code ~~12~~} is struck through, {@code 10^4^} has the 4 raised, {@code 12 [white]} is in white
 * </ul>
 *
 * <p>A row that begins with {@code ~} is hidden, one that begins with {@code (row 20001)} stands there. Columns are hidden by {@code ~} in a first line of
 * marks, {@code :|~|}, and a sheet by {@code (hidden)} behind its name.
 *
 * <p>A file that is no workbook is told in brackets instead of a sheet, {@code --- 县信访局.xlsx · (empty)}: see {@link org.huibao.examples.OddContent}.
 * What was filed a year before stands in {@code 2019/}, of an earlier part of the year in {@code 2020Q3/}: it is run and published first. {@code after/} holds what came when the period was signed: a
 * section {@code closed.yaml} says by whom, and in a second line why it was opened again. Where no file shows the finding on every machine, a section
 * {@code message} holds the fields of its sentence in their order.
 */
@NullMarked
package org.huibao.examples;

import org.jspecify.annotations.NullMarked;
