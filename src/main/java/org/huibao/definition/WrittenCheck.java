package org.huibao.definition;

import org.huibao.formula.Condition;
import org.huibao.model.Level;

/**
 * A written check.
 *
 * @param says what an administrator wrote for people
 * @param level error or warning
 */
public record WrittenCheck(String id, Condition expect, String says, Level level, Scope scope) {
    public enum Scope {
        COUNTY,
        DEPARTMENT
    }
}
