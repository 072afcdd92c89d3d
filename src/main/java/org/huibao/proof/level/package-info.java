/** What passes from one level to the next: the return that a set holds for the level above, and whether it says what the set says. */
@NullMarked
package org.huibao.proof.level;

import org.jspecify.annotations.NullMarked;
