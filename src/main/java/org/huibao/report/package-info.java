/**
 * Figures and a template in, a Word document out; the template is checked beforehand. Here stand what others call and the types
 * that go in and out; the work is done in the rooms below: {@code file} ← {@code story} ← {@code placeholder} ← {@code prepare},
 * {@code mend}, {@code figure} ← {@code chart} ← {@code check} ← {@code fill}.
 *
 * <p>Never happens here: a decision on looks, which belong to the template. Checking and filling do without
 * docx4j, so that parts pass byte for byte and no run waits for its start. The tests read every result with it.
 */
@NullMarked
package org.huibao.report;

import org.jspecify.annotations.NullMarked;
