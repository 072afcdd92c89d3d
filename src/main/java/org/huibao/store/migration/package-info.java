/** Migrations that plain SQL cannot say for both databases at once; Flyway finds them by their names. */
@NullMarked
package org.huibao.store.migration;

import org.jspecify.annotations.NullMarked;
