/**
 * {@code definition.xlsx}: its cells in, the same trees of nodes out that the YAML files give, with sheet and cell as their places; and what stands in such a cell for a node.
 *
 * <p>Never happens here: judging what a definition means. Who reads the trees does that for both forms alike.
 */
@NullMarked
package org.huibao.definition.book;

import org.jspecify.annotations.NullMarked;
