package org.huibao.reading.value;

import org.huibao.model.FindingFacts;
import org.huibao.model.FindingSubject;

/** What is found where a return says something of an indicator; its message may name {@code place} and {@code indicator}. */
public interface CellFinding extends FindingFacts {

    IndicatorCell at();

    @Override
    default FindingSubject about() {
        return at().subject();
    }
}
