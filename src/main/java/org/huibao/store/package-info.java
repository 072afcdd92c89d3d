/**
 * Everything JDBC: runs, work lists, observations, figures and findings between the steps.
 *
 * <p>Never happens here: a rule of the trade. Flyway migrations lie beside it under {@code db/migration}.
 */
@NullMarked
package org.huibao.store;

import org.jspecify.annotations.NullMarked;
