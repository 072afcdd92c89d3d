package org.huibao.reconcile;

import org.huibao.model.FindingFacts;
import org.huibao.model.FindingSubject;

/** What a check finds about a value; its message may name {@code department} and {@code indicator}. */
interface ValueFinding extends FindingFacts {

    CheckedValue value();

    @Override
    default FindingSubject about() {
        return value().subject();
    }
}
