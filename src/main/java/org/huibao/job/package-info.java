/**
 * The main job: steps, partitions, restart, exit status, and moving a finished set into place.
 *
 * <pre>
 * prepare: definition, template, intake, digest ─→ frozen work list
 *   read         partitions of the work list, one return an item ─→ observations, notes, findings
 *                where workers wait on the same server, through a table of it:
 *                manager: offer ─→ partitions in the channel ─→ all have ended, however
 *                manager and workers: take one with a lease ─→ read ─→ let go
 *   consolidate  ─→ values of all indicators
 *   reconcile    ─→ all findings, the exit code
 *   write        ─→ a whole set in a staging folder
 *   publish      ─→ moved to published/ or draft/
 * </pre>
 *
 * <p>Readers, processors and writers are thin and call the stages. Alone imports Spring Batch.
 */
@NullMarked
package org.huibao.job;

import org.jspecify.annotations.NullMarked;
