/**
 * Everything JDBC: runs, work lists, a record for each return that was read, and findings between the steps.
 *
 * <p>Never happens here: a rule of the trade. Flyway migrations lie beside it under {@code db/migration}.
 */
@NullMarked
package org.huibao.store;

import org.jspecify.annotations.NullMarked;
