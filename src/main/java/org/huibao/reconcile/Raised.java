package org.huibao.reconcile;

import java.util.Set;
import org.huibao.model.Finding;

/**
 * A finding of a check.
 *
 * @param explainedBy codes of the indicators whose 说明 explains it, where its department writes one
 */
record Raised(Finding finding, Set<String> explainedBy) {

    Raised {
        explainedBy = Set.copyOf(explainedBy);
    }

    static Raised of(Finding finding) {
        return new Raised(finding, Set.of(finding.indicator()));
    }
}
