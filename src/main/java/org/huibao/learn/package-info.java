/**
 * Last year's report and returns in, a draft of a job out. The rooms, in the order in which they work: {@code word} reads the report, {@code prose} finds its
 * numbers, {@code source} reads the returns, {@code match} says what each number is and how sure that is, {@code draft} makes indicators and placeholders of what
 * is proved, {@code page} shows all of it.
 *
 * <p>Never happens here: a guess in silence, a model, the network. Alone may import docx4j.
 */
@NullMarked
package org.huibao.learn;

import org.jspecify.annotations.NullMarked;
