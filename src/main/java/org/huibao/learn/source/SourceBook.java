package org.huibao.learn.source;

import java.util.List;
import java.util.Map;

/**
 * A return as it was opened.
 *
 * @param path as it was given, below the folder that was named
 * @param properties custom document properties
 */
record SourceBook(String path, Map<String, String> properties, List<SourceSheet> sheets) {}
