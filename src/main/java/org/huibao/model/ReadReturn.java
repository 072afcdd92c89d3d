package org.huibao.model;

import java.util.List;

/** All that one return says: the item of the reading step. */
public record ReadReturn(FiledReturn filed, List<Observation> observations, List<Note> notes, List<Finding> findings) {

    public ReadReturn {
        observations = List.copyOf(observations);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }
}
