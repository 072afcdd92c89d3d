/**
 * Confirmation slips as Word files: their properties, what is printed on them as numbers, and what a filed one says. Bytes in; out comes what somebody
 * ticked, wrote and changed, or why the file is no slip.
 *
 * <p>Never happens here: docx4j, which no run waits for; a guess at what somebody meant who ticked both boxes or none.
 */
@NullMarked
package org.huibao.slip;

import org.jspecify.annotations.NullMarked;
