package org.huibao.reading.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Axis;
import org.huibao.definition.ReportJob;
import org.huibao.notation.LabelFolding;
import org.huibao.reading.period.ExampleSheet;
import org.huibao.reading.period.PeriodStanding;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.LabelPaths;
import org.huibao.reading.sheet.MarginUnitTexts;
import org.huibao.reading.sheet.OwnUnitLine;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.TableRows;
import org.huibao.reading.sheet.UnitMentions.Mention;
import org.huibao.reading.sheet.WantedName;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** The sheets of one return; each is taken into memory when first asked for, and only if it is no ledger. */
public final class ReturnSheets {

    private final List<Sheet> sheets;
    private final boolean datesFrom1904;
    private final boolean ourForm;
    private final Set<String> indicatorLabels;
    private final ReturnPeriod period;
    private final Map<Integer, Optional<SheetIndex>> indexes = new HashMap<>();
    private final Map<SheetIndex, LabelPaths> paths = new HashMap<>();
    private final Map<SheetIndex, TableRows> rows = new HashMap<>();
    private final Map<Axis.Path, List<WantedName>> names = new IdentityHashMap<>();
    private final Map<String, List<List<SheetIndex>>> inOrder = new HashMap<>();
    private @Nullable List<SheetIndex> taken;
    private final List<Sheet> tooLarge = new ArrayList<>();

    /** @param file path of the return */
    public ReturnSheets(
            Workbook workbook, ReportJob job, String file, Set<String> indicatorLabels, SheetHeadings headings) {
        this.sheets = workbook.sheets();
        this.datesFrom1904 = workbook.datesFrom1904();
        this.ourForm = workbook.properties().containsKey("huibao.job");
        this.indicatorLabels = indicatorLabels;
        this.period = new ReturnPeriod(workbook, job, file, indicatorLabels, headings, this::index);
    }

    public ReturnPeriod period() {
        return period;
    }

    /** Where the definition names a sheet by its period, that sheet is meant. */
    public boolean isOfOtherPeriod(Sheet sheet, String wanted) {
        return period.of(sheet) == PeriodStanding.OTHER && !ReturnPeriod.isNamedIn(wanted);
    }

    /** Of the report's period or of none; hidden ones only where no other has the name. */
    public List<Sheet> ledgersNamed(String nameOrNumber) {
        List<Sheet> read = sheetsNamed(nameOrNumber).stream()
                .filter(sheet -> !isOfOtherPeriod(sheet, nameOrNumber))
                .toList();
        List<Sheet> visible = read.stream().filter(sheet -> !sheet.hidden()).toList();
        return visible.isEmpty() ? read : visible;
    }

    /** Of the report's period or of none, those that people look at first: no example, visible, of the whole period. */
    public List<List<SheetIndex>> inOrder(String nameOrNumber) {
        return inOrder.computeIfAbsent(nameOrNumber, this::ranked);
    }

    private List<List<SheetIndex>> ranked(String nameOrNumber) {
        Map<Integer, List<SheetIndex>> ranks = new TreeMap<>();
        for (Sheet sheet : sheetsNamed(nameOrNumber)) {
            if (!isOfOtherPeriod(sheet, nameOrNumber)) {
                int rank = (ExampleSheet.is(sheet) ? 4 : 0)
                        + (sheet.hidden() ? 2 : 0)
                        + (period.of(sheet) == PeriodStanding.PART ? 1 : 0);
                index(sheet)
                        .ifPresent(index -> ranks.computeIfAbsent(rank, any -> new ArrayList<>())
                                .add(index));
            }
        }
        return List.copyOf(ranks.values());
    }

    public List<SheetIndex> hidden() {
        return sheets.stream()
                .filter(Sheet::hidden)
                .flatMap(sheet -> index(sheet).stream())
                .toList();
    }

    /** The visible ones that are not read because they are of another period. */
    public List<SheetIndex> ofOtherPeriod(String nameOrNumber) {
        return sheetsNamed(nameOrNumber).stream()
                .filter(sheet -> !sheet.hidden() && isOfOtherPeriod(sheet, nameOrNumber))
                .flatMap(sheet -> index(sheet).stream())
                .toList();
    }

    /** A ledger passes by row by row; it is never taken into memory to look for labels in it. */
    public void keepLedger(Indicator indicator) {
        String name = Objects.requireNonNull(indicator.ledger()).sheet();
        if (!name.isEmpty()) {
            sheetsNamed(name).forEach(sheet -> indexes.put(sheet.number(), Optional.empty()));
            inOrder.clear();
            taken = null;
        }
    }

    /** Those that have been taken into memory, in the order of their tabs. */
    public List<SheetIndex> taken() {
        List<SheetIndex> known = taken;
        if (known == null) {
            known = sheets.stream()
                    .map(sheet -> indexes.getOrDefault(sheet.number(), Optional.empty()))
                    .flatMap(Optional::stream)
                    .toList();
            taken = known;
        }
        return known;
    }

    /** The lines on units in the other visible sheets that hold no figure, but for those that speak of another sheet by its name. */
    public List<Mention> covers(Sheet of) {
        OwnUnitLine own =
                new OwnUnitLine(of.name(), sheets.stream().map(Sheet::name).toList());
        return sheets.stream()
                .filter(sheet -> !sheet.hidden() && sheet.number() != of.number())
                .flatMap(sheet -> index(sheet).stream())
                .flatMap(sheet -> sheet.onCover().stream())
                .filter(line -> own.mayBe(line.text()))
                .toList();
    }

    /** What stands around the cells of a sheet whose rows have passed by; what we wrote ourselves agrees with them. */
    public MarginUnitTexts margins(Sheet of) {
        return new MarginUnitTexts(ourForm ? List.of() : of.margins());
    }

    public boolean datesFrom1904() {
        return datesFrom1904;
    }

    /** Whatever its length: a ledger is read to its end. */
    public void readAsLedger(Sheet sheet) {
        tooLarge.remove(sheet);
    }

    public List<Sheet> all() {
        return sheets;
    }

    /** Sheets that had more rows than a form may have. */
    public List<Sheet> tooLarge() {
        return tooLarge;
    }

    /** By name, then by number; all of them for an empty name. */
    List<Sheet> sheetsNamed(String nameOrNumber) {
        if (nameOrNumber.isEmpty()) {
            return sheets;
        }
        WantedName wanted = WantedName.of(nameOrNumber);
        List<Sheet> equal = sheets.stream()
                .filter(sheet -> sheet.name().strip().equals(wanted.exact()))
                .toList();
        List<Sheet> folded = equal.isEmpty()
                ? sheets.stream()
                        .filter(sheet -> LabelFolding.fold(sheet.name()).equals(wanted.folded()))
                        .toList()
                : equal;
        if (!folded.isEmpty() || !wanted.plain().matches("[0-9]{1,3}")) {
            return folded;
        }
        return numbered(Integer.parseInt(wanted.plain()));
    }

    /** Counted with the hidden ones and without them: who looks at the tabs counts those that are seen. */
    private List<Sheet> numbered(int number) {
        List<Sheet> seen = sheets.stream().filter(sheet -> !sheet.hidden()).toList();
        Set<Sheet> either = new LinkedHashSet<>();
        sheets.stream().filter(sheet -> sheet.number() == number).forEach(either::add);
        seen.stream().skip(Math.max(number - 1, 0)).limit(Math.min(number, 1)).forEach(either::add);
        return List.copyOf(either);
    }

    public Optional<SheetIndex> index(Sheet sheet) {
        return indexes.computeIfAbsent(sheet.number(), any -> read(sheet));
    }

    private Optional<SheetIndex> read(Sheet sheet) {
        taken = null;
        try {
            SheetIndex index = new SheetIndex(sheet);
            index.among(this::taken);
            if (ourForm) {
                index.isOurForm();
            }
            return Optional.of(index);
        } catch (SheetTooLarge ledger) {
            tooLarge.add(sheet);
            return Optional.empty();
        }
    }

    public LabelPaths paths(SheetIndex sheet) {
        return paths.computeIfAbsent(sheet, LabelPaths::new);
    }

    public TableRows rows(SheetIndex sheet) {
        return rows.computeIfAbsent(sheet, any -> new TableRows(any, indicatorLabels));
    }

    public List<WantedName> path(Axis.Path path) {
        return names.computeIfAbsent(
                path, any -> any.labels().stream().map(WantedName::of).toList());
    }

    /** The path, then what the definition says that it may be called otherwise. */
    public Stream<List<WantedName>> ways(Axis.Path path) {
        return Stream.concat(Stream.of(path), path.others().stream()).map(this::path);
    }
}
