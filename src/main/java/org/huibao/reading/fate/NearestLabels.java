package org.huibao.reading.fate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.model.CellRef;
import org.huibao.model.Role;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NearestName;
import org.huibao.reading.book.ReturnSheets;
import org.huibao.reading.form.IndicatorNames;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.WantedName;
import org.huibao.reading.value.NumberCell;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** For an indicator of which a return says nothing: the label in it that comes nearest, and a number beside that nobody uses. */
public final class NearestLabels {

    /** Longer texts are prose, whatever they hold. */
    private static final int LONGEST = 60;

    /** Of a return with more of them the first are compared. */
    private static final int MOST = 2_000;

    /** So much of the longer name at most may differ where one is part of the other. */
    private static final int PART = 4;

    private final ReturnSheets sheets;
    private final IndicatorNames names;
    private final ReturnSoFar gathered;
    private final Set<String> used = new HashSet<>();
    private @Nullable List<Candidate> candidates;

    private NearestLabels(ReturnSheets sheets, IndicatorNames names, ReturnSoFar gathered) {
        this.sheets = sheets;
        this.names = names;
        this.gathered = gathered;
        gathered.observations()
                .forEach(seen -> used.add(key(seen.cell().sheet(), seen.cell().address())));
    }

    /** Of everything that the return was searched for in vain. */
    public static void tell(ReturnSheets sheets, IndicatorNames names, ReturnSoFar gathered) {
        if (!gathered.absent().isEmpty()) {
            NearestLabels labels = new NearestLabels(sheets, names, gathered);
            gathered.absent().forEach(labels::tell);
        }
    }

    private record Candidate(SheetIndex sheet, SheetLabel label) {}

    private record Near(String text, String beside, CellRef place, int distance) {}

    private void tell(Indicator indicator) {
        Near near = stated(indicator)
                .or(() -> Stream.concat(labels(indicator), sheetsNamed(indicator))
                        .min(Comparator.comparingInt(Near::distance).thenComparing(each -> each.beside.isEmpty())))
                .orElseGet(() -> new Near("", "", gathered.file(), 0));
        gathered.absence(indicator, near.text, near.beside, near.place, near.distance);
    }

    /** A form gives a number for what has to be counted from a ledger. */
    private Optional<Near> stated(Indicator indicator) {
        return gathered.observations().stream()
                .filter(seen -> seen.role() == Role.INPUT && seen.indicator().equals(indicator.code()))
                .map(seen -> new Near(indicator.name(), seen.raw(), seen.cell(), 0))
                .findFirst();
    }

    private Stream<Near> sheetsNamed(Indicator indicator) {
        String wanted = LabelFolding.fold(sheet(indicator));
        return wanted.isEmpty()
                ? Stream.empty()
                : sheets.all().stream()
                        .filter(sheet -> sheet.name().length() <= LONGEST)
                        .flatMap(sheet -> nearSheet(sheet, wanted).stream());
    }

    private Optional<Near> nearSheet(Sheet sheet, String wanted) {
        String name = LabelFolding.fold(sheet.name());
        return isNear(name, wanted)
                ? Optional.of(
                        new Near(sheet.name(), "", gathered.ref(sheet.name(), ""), NearestName.distance(name, wanted)))
                : Optional.empty();
    }

    private static String sheet(Indicator indicator) {
        At at = indicator.at();
        Indicator.Ledger ledger = indicator.ledger();
        return at != null ? at.sheet() : ledger != null ? ledger.sheet() : "";
    }

    private Stream<Near> labels(Indicator indicator) {
        List<String> wanted = wanted(indicator);
        return candidates().stream()
                .filter(candidate -> !names.isOther(candidate.label, indicator))
                .flatMap(candidate -> wanted.stream()
                        .filter(name -> isNear(candidate.label.folded(), name))
                        .map(name -> near(candidate, NearestName.distance(candidate.label.folded(), name))));
    }

    private List<String> wanted(Indicator indicator) {
        At at = indicator.at();
        Indicator.Ledger ledger = indicator.ledger();
        Stream<String> written = at != null
                ? Stream.of(at.row(), at.column())
                        .filter(Axis.Path.class::isInstance)
                        .map(axis -> ((Axis.Path) axis).labels())
                        .map(labels -> labels.get(labels.size() - 1))
                : ledger != null
                        ? Stream.of(ledger.counted())
                        : names.of(indicator).stream().map(WantedName::exact);
        return written.map(LabelFolding::fold)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .toList();
    }

    /** Half of the longer one's characters may differ, or one is part of the other. */
    private static boolean isNear(String label, String name) {
        int longer = Math.max(label.length(), name.length());
        int shorter = Math.min(label.length(), name.length());
        if (shorter >= 2 && shorter * PART >= longer && (label.contains(name) || name.contains(label))) {
            return true;
        }
        return (longer - shorter) * 2 <= longer && NearestName.distance(label, name) * 2 <= longer;
    }

    private Near near(Candidate candidate, int distance) {
        String sheet = candidate.sheet.sheet().name();
        SheetLabel label = candidate.label;
        return new Near(
                label.cell().raw().strip(),
                beside(candidate).orElse(""),
                gathered.ref(sheet, label.cell().address()),
                distance);
    }

    private Optional<String> beside(Candidate candidate) {
        SheetIndex sheet = candidate.sheet;
        return IntStream.rangeClosed(candidate.label.right() + 1, sheet.grid().columns())
                .mapToObj(column -> sheet.grid().cell(candidate.label.top(), column))
                .flatMap(Optional::stream)
                .filter(NumberCell::is)
                .filter(cell -> !used.contains(key(sheet.sheet().name(), cell.address())))
                .map(cell -> cell.raw().strip())
                .findFirst();
    }

    /** Labels that are no numbers; those of visible sheets first. */
    private List<Candidate> candidates() {
        List<Candidate> known = candidates;
        if (known == null) {
            known = Stream.concat(
                            sheets.all().stream().filter(sheet -> !sheet.hidden()),
                            sheets.all().stream().filter(Sheet::hidden))
                    .flatMap(sheet -> sheets.index(sheet).stream())
                    .flatMap(sheet -> sheet.labels().stream()
                            .filter(NearestLabels::mayBeMeant)
                            .map(label -> new Candidate(sheet, label)))
                    .limit(MOST)
                    .toList();
            candidates = known;
        }
        return known;
    }

    private static boolean mayBeMeant(SheetLabel label) {
        return label.cell().kind() == Cell.Kind.TEXT
                && label.folded().length() <= LONGEST
                && !NumberCell.is(label.cell());
    }

    private static String key(String sheet, String address) {
        return sheet + "!" + address;
    }
}
