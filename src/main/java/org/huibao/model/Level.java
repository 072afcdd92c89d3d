package org.huibao.model;

import java.util.Locale;

/** How much a finding weighs; the order is from the heaviest to the lightest. */
public enum Level {
    /** No honest figure can be made; blocks until the return is corrected. */
    ERROR,
    /** A figure can be made but looks wrong; blocks until explained or accepted. */
    WARNING,
    /** Never blocks. */
    INFO,
    /** Switched off by the administrator. */
    OFF;

    /** As YAML and CSV write it: {@code error}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
