/**
 * The YAML files as texts: what people noted in them, and the files written for a tree of nodes.
 *
 * <p>Never happens here: reading what they say. The readers of {@code org.huibao.definition} do that.
 */
@NullMarked
package org.huibao.definition.yaml;

import org.jspecify.annotations.NullMarked;
