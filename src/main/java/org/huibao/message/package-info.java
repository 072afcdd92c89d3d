/**
 * The bundles: a code and its arguments in, a sentence for people out, in Chinese or English.
 *
 * <p>Never happens here: a decision on what to say. Imported by every stage that speaks to people.
 */
@NullMarked
package org.huibao.message;

import org.jspecify.annotations.NullMarked;
