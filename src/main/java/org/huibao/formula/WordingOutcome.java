package org.huibao.formula;

import java.util.List;
import org.huibao.model.Value;

/** What came of an expression in a template. */
public sealed interface WordingOutcome {

    /** @param numbers the expression with its numbers: {@code 71 = 71} */
    record Decided(boolean holds, String numbers) implements WordingOutcome {}

    /** @param tied names of the departments that share a first place about which one of them was asked; empty where an input is missing */
    record Undecided(Value.Missing why, List<String> tied) implements WordingOutcome {
        public Undecided {
            tied = List.copyOf(tied);
        }
    }
}
