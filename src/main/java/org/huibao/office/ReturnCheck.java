package org.huibao.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.audit.PublishedFigures;
import org.huibao.consolidate.Consolidation;
import org.huibao.definition.ReportJob;
import org.huibao.intake.TakenFiles;
import org.huibao.model.Absence;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Filing;
import org.huibao.model.Finding;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.PastFigures;
import org.huibao.model.ReadReturn;
import org.huibao.model.UnreadNumber;
import org.huibao.model.Value;
import org.huibao.reading.ReturnReader;
import org.huibao.reconcile.Reconciliation;

/** What the stages say about some returns by themselves, with nothing kept. */
final class ReturnCheck {

    private final ReportJob job;
    private final TakenFiles taken;
    private final PublishedFigures previous;
    private final PastFigures past;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, List<UnreadNumber>> unread = new HashMap<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Finding> fromReturns;

    /** Beside nothing that cumulative and stock figures could go on from. */
    ReturnCheck(ReportJob job, TakenFiles taken, PublishedFigures previous) {
        this(job, taken, previous, PastFigures.NONE);
    }

    ReturnCheck(ReportJob job, TakenFiles taken, PublishedFigures previous, PastFigures past) {
        this.past = past;
        this.job = job;
        this.taken = taken;
        this.previous = previous;
        this.fromReturns = new ArrayList<>(taken.findings());
        ReturnReader reader = new ReturnReader();
        taken.files().stream()
                .filter(file -> file.verdict() == Verdict.ACCEPTED)
                .map(file -> reader.read(file, job, (indicator, sheet, cell) -> {}))
                .forEach(this::add);
    }

    private void add(ReadReturn read) {
        observations.addAll(read.observations());
        notes.addAll(read.notes());
        absences.addAll(read.absences());
        unread.put(
                read.filed().path(),
                read.unread().stream()
                        .filter(number -> number.reason().remarkable())
                        .toList());
        fromReturns.addAll(read.findings());
    }

    /** Of the departments that filed, and of files that are nobody's; what only the whole county can show is left to a run. */
    List<Finding> findings() {
        Reconciliation reconciliation = new Reconciliation(job);
        Filing filing = reconciliation.filing(taken.files(), fromReturns);
        Consolidation consolidation =
                new Consolidation(job, this::observations, filing, previous.byCode(), previous::numbers);
        StoredEvidence evidence = new StoredEvidence(
                consolidation,
                consolidation.values(),
                this::observations,
                this::absences,
                this::notes,
                previous::numbers,
                past);
        List<Finding> told = new ArrayList<>(fromReturns);
        told.addAll(new SlipsOfRun(job, evidence::sources).findings(taken.files(), filing.filed()::contains));
        Set<String> own = told.stream().map(Finding::id).collect(Collectors.toSet());
        Set<String> departments = new HashSet<>(filing.filed());
        return reconciliation.findings(filing, told, evidence).stream()
                .filter(finding -> own.contains(finding.id()) || departments.contains(finding.department()))
                .toList();
    }

    /** Everything that was read. */
    List<Observation> all() {
        return List.copyOf(observations);
    }

    /** What the county's figures come to. */
    Consolidation consolidation() {
        Filing filing = new Reconciliation(job).filing(taken.files(), fromReturns);
        return new Consolidation(job, this::observations, filing, previous.byCode(), previous::numbers);
    }

    /** Values that the department owes and this return gives. */
    int found(FiledReturn file) {
        return given(file).size();
    }

    /** Values that the department owes, and that it need not give if it has none. */
    int optional(FiledReturn file) {
        Set<String> given = given(file);
        return (int) job.indicators().stream()
                .filter(indicator ->
                        indicator.formula() == null && indicator.from().contains(file.department()))
                .filter(indicator -> !indicator.required() && !given.contains(indicator.code()))
                .count();
    }

    private Set<String> given(FiledReturn file) {
        return observations.stream()
                .filter(seen ->
                        seen.cell().file().equals(file.path()) && seen.period().equals(job.period()))
                .filter(seen -> !(seen.value() instanceof Value.Blank))
                .map(Observation::indicator)
                .collect(Collectors.toSet());
    }

    /** Numbers that somebody may take for a value, and that no figure uses. */
    List<UnreadNumber> unread(FiledReturn file) {
        return unread.getOrDefault(file.path(), List.of());
    }

    int owed(String department) {
        return (int) job.indicators().stream()
                .filter(indicator ->
                        indicator.formula() == null && indicator.from().contains(department))
                .count();
    }

    private List<Note> notes(String indicator) {
        return notes.stream().filter(note -> note.indicator().equals(indicator)).toList();
    }

    private List<Absence> absences(String indicator) {
        return absences.stream()
                .filter(absence -> absence.indicator().equals(indicator))
                .toList();
    }

    private List<Observation> observations(String indicator, String period) {
        return observations.stream()
                .filter(seen ->
                        seen.indicator().equals(indicator) && seen.period().equals(period))
                .toList();
    }
}
