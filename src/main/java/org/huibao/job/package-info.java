/**
 * The main job: steps, partitions, restart, exit status, and moving a finished set into place.
 *
 * <p>Readers, processors and writers are thin and call the stages. Alone imports Spring Batch.
 */
@NullMarked
package org.huibao.job;

import org.jspecify.annotations.NullMarked;
