/**
 * Commands: what a person typed in, sentences and an exit code out.
 *
 * <p>Never happens here: work; a command calls the job or a stage. Alone imports picocli.
 */
@NullMarked
package org.huibao.cli;

import org.jspecify.annotations.NullMarked;
