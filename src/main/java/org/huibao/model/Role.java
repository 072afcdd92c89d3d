package org.huibao.model;

import java.util.Locale;

/** What a source cell does for a figure; the last column of the audit log. */
public enum Role {
    ADDEND,
    INPUT,
    COUNT,
    PREVIOUS,
    TEXT,
    NONE,
    BLANK,
    NO_RETURN,
    /** No source: what is printed in the place of the rounded number. */
    BALANCE;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As the audit log writes it: {@code no-return}. */
    public String label() {
        return label;
    }
}
