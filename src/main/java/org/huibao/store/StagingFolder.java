package org.huibao.store;

import java.nio.file.Path;

/** Where the copies of what was filed lie now; the database does not say, for the output may be moved, or be mounted elsewhere. */
public record StagingFolder(Path path) {}
