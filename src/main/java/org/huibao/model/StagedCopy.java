package org.huibao.model;

import java.nio.file.Path;

/** Where the copy of a filed file lies in the staging store: {@code <first two digits>/<sha256>}. */
public final class StagedCopy {

    private StagedCopy() {}

    public static Path in(Path staging, String sha256) {
        return staging.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
