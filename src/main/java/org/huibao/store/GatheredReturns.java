package org.huibao.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.model.Absence;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.UnreadNumber;
import org.huibao.model.Value;
import org.huibao.store.SpillFile.Extent;

/**
 * What the accepted returns of a run say, come return by return in the order of the work list and asked for indicator by indicator. All but
 * their findings is held in memory up to a bound, and in a file beyond it; so memory grows with the findings, and with the number of returns
 * by a few dozen bytes each.
 */
public final class GatheredReturns implements AutoCloseable {

    /** A thing said takes some 350 bytes, and a fourteenth of the memory is for them; but nobody waits for the collector to copy more than these. */
    private static final long MEMORY_A_THING = 5_000;

    private static final long MOST_THINGS = 1_000_000;

    /** A cell may hold a long text. */
    private static final int CHARACTERS_A_THING = 150;

    private final long most;
    private final SpillFile file;
    private final KeyedLists<Key, Observation> observations;
    private final KeyedLists<String, Absence> absences;
    private final KeyedLists<String, Note> notes;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> valuesByPath = new HashMap<>();
    private final Map<String, Listed> listed = new HashMap<>();
    private final FiledTwice filedTwice;
    private long things;

    private record Key(String indicator, String period) {}

    /** What is only listed of a return. */
    private record Listed(Extent unread, Extent filedTwice) {}

    /** @param folder for what does not fit into memory */
    GatheredReturns(List<FiledReturn> files, Path folder) {
        this(files, folder, Math.min(MOST_THINGS, Runtime.getRuntime().maxMemory() / MEMORY_A_THING));
    }

    /** @param most things that are held in memory */
    GatheredReturns(List<FiledReturn> files, Path folder, long most) {
        this.most = most;
        this.filedTwice = new FiledTwice(files);
        this.file = new SpillFile(folder, (int) Math.min(1 << 26, most * CHARACTERS_A_THING));
        this.observations = new KeyedLists<>(RecordParts.OBSERVATIONS, file);
        this.absences = new KeyedLists<>(RecordParts.ABSENCES, file);
        this.notes = new KeyedLists<>(RecordParts.NOTES, file);
    }

    /** The next return of the work list. */
    void add(FiledReturn filed, ReturnRecord.Said said) {
        for (Observation seen : said.observations()) {
            observations.add(new Key(seen.indicator(), seen.period()), seen);
            things += 1 + (seen.raw().length() + seen.rows().length()) / CHARACTERS_A_THING;
        }
        for (Absence absence : said.absences()) {
            absences.add(absence.indicator(), absence);
            things++;
        }
        for (Note note : said.notes()) {
            notes.add(note.indicator(), note);
            things += 1 + note.text().length() / CHARACTERS_A_THING;
        }
        findings.addAll(said.findings());
        if (!said.observations().isEmpty()) {
            valuesByPath.put(filed.path(), (int) said.observations().stream()
                    .filter(seen -> !(seen.value() instanceof Value.Blank))
                    .count());
        }
        byte[] twice = ReturnRecord.unread(filedTwice.in(filed, said.observations()));
        listed.put(filed.path(), new Listed(file.append(said.unread()), file.append(ByteBuffer.wrap(twice))));
        if (things > most) {
            observations.spill();
            absences.spill();
            notes.spill();
            things = 0;
        }
    }

    /**
     * What the returns say about an indicator, in the order of the work list and of the cells within a return.
     *
     * @param period the report's, or the one before for what stands under 上年数
     */
    public List<Observation> observations(String indicator, String period) {
        return observations.of(new Key(indicator, period));
    }

    /** Of which returns nothing could be learned about an indicator, in the order of the work list. */
    public List<Absence> absences(String indicator) {
        return absences.of(indicator);
    }

    /** The explanations beside an indicator, in the order of the work list. */
    public List<Note> notes(String indicator) {
        return notes.of(indicator);
    }

    /** In the order of the work list. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Path → how many numbers, texts and words such as 无 a return gives; nothing for one that names no indicator. */
    public Map<String, Integer> valuesByPath() {
        return Collections.unmodifiableMap(valuesByPath);
    }

    /** What no figure uses of one return. */
    public List<UnreadNumber> unread(FiledReturn filed) {
        Listed its = listed.get(filed.path());
        return its == null ? List.of() : numbers(its.unread());
    }

    /** Numbers of one return that an earlier one of the department gives as well: a figure names the first. */
    public List<UnreadNumber> filedTwice(FiledReturn filed) {
        Listed its = listed.get(filed.path());
        return its == null ? List.of() : numbers(its.filedTwice());
    }

    private List<UnreadNumber> numbers(Extent extent) {
        return ReturnRecord.unread(ByteBuffer.wrap(file.read(extent)));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
