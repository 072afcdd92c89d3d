package org.huibao.reconcile;

import java.util.Set;
import org.huibao.model.Finding;

/**
 * A finding of a check.
 *
 * @param explainedBy codes of the indicators whose 说明 explains it, where its department writes one
 */
record RaisedFinding(Finding finding, Set<String> explainedBy) {

    RaisedFinding {
        explainedBy = Set.copyOf(explainedBy);
    }

    static RaisedFinding of(Finding finding) {
        return new RaisedFinding(finding, Set.of(finding.indicator()));
    }
}
