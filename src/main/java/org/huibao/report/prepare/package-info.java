/**
 * A template made ready to be read: its authors' notes are off, its contents lists stand aside, each mark has a paragraph or row
 * to itself. The template's bytes in; a package that can be checked and filled out.
 *
 * <p>Never happens here: a figure is known.
 */
@NullMarked
package org.huibao.report.prepare;

import org.jspecify.annotations.NullMarked;
