/**
 * Last year's report as a Word file: read by docx4j, and written again with placeholders in place of its figures.
 *
 * <p>Never happens here: a change of looks. Parts that hold no figure are copied byte for byte.
 */
@NullMarked
package org.huibao.learn.word;

import org.jspecify.annotations.NullMarked;
