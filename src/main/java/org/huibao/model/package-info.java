/**
 * The records that flow from stage to stage.
 *
 * <p>Comes in: nothing. Goes out: nothing. Never happens here: reading, writing, deciding. Every value carries the
 * address that it came from.
 */
@NullMarked
package org.huibao.model;

import org.jspecify.annotations.NullMarked;
