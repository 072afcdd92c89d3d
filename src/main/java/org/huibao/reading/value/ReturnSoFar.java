package org.huibao.reading.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.model.Absence;
import org.huibao.model.CellRef;
import org.huibao.model.Cells;
import org.huibao.model.CountedCell;
import org.huibao.model.CountedCells;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingSubject;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.ReadReturn;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.workbook.Sheet;

/** What has been read of one return so far. */
public final class ReturnSoFar {

    /** A message shows the beginning of a longer text. */
    private static final int SHOWN = 120;

    private final FiledReturn filed;
    private final String period;
    private final CountedCells counted;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Indicator> absent = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Set<String> ledgers = new HashSet<>();
    private final UnreadLines unread = new UnreadLines();

    public ReturnSoFar(FiledReturn filed, String period, CountedCells counted) {
        this.filed = filed;
        this.period = period;
        this.counted = counted;
    }

    public String period() {
        return period;
    }

    public void observe(Indicator indicator, String about, CellValue.Read read, String raw, Role role, CellRef cell) {
        observations.add(new Observation(
                filed.department(), indicator.code(), about, read.value(), cell, raw, read.conversion(), role));
    }

    /** A row of a ledger; what all of them say is observed after the last. */
    public void counted(Indicator indicator, String sheet, CountedCell cell) {
        counted.add(indicator.code(), sheet, cell);
    }

    /** What the rows of a ledger say together. */
    public void observeAll(Indicator indicator, CountedCell all, Role role, CellRef first, Cells cells, String rows) {
        observations.add(new Observation(
                filed.department(),
                indicator.code(),
                period,
                new Value.Number(all.amount()),
                first,
                all.raw(),
                all.conversion(),
                role,
                cells,
                rows));
    }

    /** No cell of the return speaks of it. */
    public void absent(Indicator indicator) {
        absent.add(indicator);
    }

    public List<Indicator> absent() {
        return absent;
    }

    public void absence(Indicator indicator, String nearest, String beside, CellRef place, int distance) {
        absences.add(new Absence(
                filed.department(), indicator.code(), shortened(nearest), shortened(beside), place, distance));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Names of the sheets that were read row by row. */
    public Set<String> ledgers() {
        return ledgers;
    }

    public UnreadLines unread() {
        return unread;
    }

    public List<Observation> observations() {
        return observations;
    }

    public void note(Indicator indicator, String text, CellRef cell) {
        notes.add(new Note(filed.department(), indicator.code(), text, cell));
    }

    /** Where the sheet says something of the indicator's value of the report's period. */
    public IndicatorCell at(Indicator indicator, String sheet, String address) {
        return at(indicator, period, ref(sheet, address));
    }

    public IndicatorCell at(Indicator indicator, String about, CellRef place) {
        return new IndicatorCell(filed.department(), indicator, about, place);
    }

    /** The file, or a sheet or a cell of it, where no indicator is concerned. */
    public FindingSubject whole(CellRef place) {
        return new FindingSubject(filed.department(), "", period, place);
    }

    public void add(FindingFacts found) {
        findings.add(Finding.of(found));
    }

    /** True while the return has said nothing at all. */
    public boolean isEmpty() {
        return observations.isEmpty() && findings.isEmpty();
    }

    public void add(Finding finding) {
        findings.add(finding);
    }

    public CellRef ref(String sheet, String address) {
        return new CellRef(filed.path(), filed.sha256(), sheet, address);
    }

    public CellRef file() {
        return CellRef.file(filed.path(), filed.sha256());
    }

    /** @param sheets of the workbook; none of a file that could not be opened */
    public ReadReturn done(List<Sheet> sheets) {
        return new ReadReturn(filed, observations, notes, findings, absences, unread.done(sheets));
    }

    public static Role roleOf(Value value, Role ofNumber) {
        if (value instanceof Value.Blank) {
            return Role.BLANK;
        }
        if (value instanceof Value.None) {
            return Role.NONE;
        }
        return value instanceof Value.Text ? Role.TEXT : ofNumber;
    }

    /** What a message shows of it. */
    public static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
