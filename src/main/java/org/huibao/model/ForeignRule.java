package org.huibao.model;

import java.util.List;

/** What a return may belong to instead. It is found where files are taken, and again where returns are read. */
public enum ForeignRule implements FindingRule {
    OTHER_JOB("file.other-job"),
    OTHER_PERIOD("file.other-period");

    private final String code;

    ForeignRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.ERROR);
    }
}
