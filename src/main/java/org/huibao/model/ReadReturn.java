package org.huibao.model;

import java.util.List;

/**
 * All that one return says: the item of the reading step.
 *
 * @param absences one for each owed indicator of which it says nothing; none at all of a return that could not be looked through
 * @param unread every number that no figure uses, and why; by sheet, and from top to bottom
 */
public record ReadReturn(
        FiledReturn filed,
        List<Observation> observations,
        List<Note> notes,
        List<Finding> findings,
        List<Absence> absences,
        List<UnreadNumber> unread) {

    public ReadReturn {
        observations = List.copyOf(observations);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        absences = List.copyOf(absences);
        unread = List.copyOf(unread);
    }
}
