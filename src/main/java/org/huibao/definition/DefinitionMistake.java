package org.huibao.definition;

/**
 * Something wrong in {@code jobs/}.
 *
 * @param file below the jobs folder: {@code rule-of-law/indicators.yaml}
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param found what stands there
 * @param message what is expected, and the nearest known name where there is one; in the reader's language
 */
public record DefinitionMistake(String file, int line, int column, String found, String message) {}
