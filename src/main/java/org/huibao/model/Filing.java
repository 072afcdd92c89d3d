package org.huibao.model;

import java.util.Map;
import java.util.Set;

/**
 * Who has filed, and whose values cannot be taken.
 *
 * @param returns codes of departments with an accepted return, and how many of them there are
 * @param excused codes of required departments whose missing return an administrator accepted, each with who accepted it and why
 * @param doubtful department and indicator of values against which a finding of level error stands
 * @param answering paths of the returns that stand for an earlier one: whoever filed them knew what was found in that
 */
public record Filing(
        Map<String, Integer> returns, Map<String, String> excused, Set<Doubt> doubtful, Set<String> answering) {

    public Filing {
        returns = Map.copyOf(returns);
        excused = Map.copyOf(excused);
        doubtful = Set.copyOf(doubtful);
        answering = Set.copyOf(answering);
    }

    public record Doubt(String department, String indicator) {}

    /** Codes of departments with an accepted return. */
    public Set<String> filed() {
        return returns.keySet();
    }

    public boolean doubts(String department, String indicator) {
        return doubtful.contains(new Doubt(department, indicator));
    }
}
