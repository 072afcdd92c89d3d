package org.huibao.proof.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Axis;
import org.huibao.definition.ReportJob;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.notation.words.SheetTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.proof.SetDifference;
import org.huibao.proof.figure.RereadCells;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.SetFindings;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.LabelWords;
import org.huibao.proof.statement.PeriodWords;
import org.huibao.proof.statement.UnitStatements;
import org.huibao.proof.statement.UnitWords;

/** Whether a used cell stands where a person would look for it: sheet, period, row and column. */
public final class PlaceCheck {

    private static final Pattern THIS_YEAR = Pattern.compile("^" + TimeTerms.TIME_THIS.any());
    private static final Pattern COUNTED = Pattern.compile(HeaderTerms.COLUMN_COUNTED.any());
    private static final Pattern MONEY = Pattern.compile(HeaderTerms.COLUMN_OF_MONEY.any() + "|[(（][百千万亿]{0,3}元[)）]");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)" + SheetTerms.SHEET_EXAMPLE.any(SheetTerms.SHEET_HOW_TO));

    /** Names of sheets that people keep beside the one that holds. */
    private static final Pattern ASIDE = Pattern.compile("(?i)"
            + RemarkTerms.VOID_LETTER.any(
                    RemarkTerms.SHEET_VOID,
                    SheetTerms.SHEET_COPY,
                    SheetTerms.SHEET_COPY_ENGLISH,
                    SheetTerms.SHEET_TEMPLATE,
                    TimeTerms.PLAN_WORD,
                    TimeTerms.SHEET_LAST_YEAR));

    private final SetFindings told;
    private final PeriodWords period;
    private final TableCheck tables;
    private final Consumer<SetDifference> found;

    PlaceCheck(SetFindings told, ReportJob job, Consumer<SetDifference> found) {
        this.told = told;
        this.period = new PeriodWords(job.period());
        this.tables = new TableCheck(job);
        this.found = found;
    }

    void check(
            AuditLine line,
            Indicator indicator,
            SeenSheet sheet,
            SeenCell cell,
            List<SeenSheet> all,
            UnitStatements texts) {
        if (told.asks(line.department(), indicator.name(), line.file(), line.sheet())
                || told.asksAboutRow(line.file(), line.sheet(), cell.row())) {
            return;
        }
        if (!isWhereDefined(line, indicator, sheet, cell)) {
            tell("source.other-cell", line);
        }
        Optional<String> otherTime = period.otherYear(sheet, cell.row())
                .or(() -> period.otherPart(sheet, cell.row()))
                .or(() -> period.otherFile(line.file(), sheet, cell.row()));
        if (otherTime.isPresent()) {
            tell("source.period", line, otherTime.get());
            return;
        }
        if ((sheet.isHidden() || EXAMPLE.matcher(sheet.name()).find()) && isElsewhere(indicator, sheet, all)) {
            tell("source.sheet", line, sheet.name());
        } else if (isOtherTab(indicator, sheet, cell, all, texts)) {
            tell("source.sheet", line, sheet.name());
        }
        Optional.ofNullable(indicator.at())
                .filter(at -> at.cell().isEmpty())
                .flatMap(at -> AtRivals.of(sheet, cell, at, usual(all), period))
                .ifPresent(rival -> tell("source.rival", line, rival));
        tables.otherwise(indicator, sheet, cell, texts).ifPresent(words -> tell("source.label", line, words));
        List<String> headers = texts.headers(cell.row(), cell.column());
        String header = headers.isEmpty() ? "" : headers.get(0);
        boolean text = indicator.kind() == Indicator.Kind.TEXT;
        Optional<String> other = text || indicator.at() != null
                ? Optional.empty()
                : period.otherColumn(headers, LabelWords.names(indicator));
        if (other.isPresent()) {
            tell("source.column", line, other.get());
        } else if (!text && isLastYears(sheet, cell, unnamed(indicator, headers))
                || isCountOfMoney(indicator, sheet, cell, header)) {
            tell("source.column", line, header);
        } else if (indicator.at() == null && !isLabelled(indicator, sheet, cell, texts)) {
            tell("source.label", line, String.join(" ", texts.labels(cell.row(), cell.column())));
        }
    }

    /** Sheets of the report's own period that are no examples. */
    private List<SeenSheet> usual(List<SeenSheet> all) {
        return all.stream()
                .filter(sheet -> !EXAMPLE.matcher(sheet.name()).find()
                        && !ASIDE.matcher(sheet.name()).find())
                .filter(sheet -> period.otherYear(sheet, Integer.MAX_VALUE).isEmpty()
                        && period.otherPart(sheet, Integer.MAX_VALUE).isEmpty())
                .toList();
    }

    /** Without those that the definition itself names: 上年结转 is a column of this year's table. */
    private static List<String> unnamed(Indicator indicator, List<String> headers) {
        if (indicator.at() == null || !(indicator.at().column() instanceof Axis.Path path)) {
            return headers;
        }
        Set<String> named = Stream.concat(Stream.of(path), path.others().stream())
                .flatMap(each -> each.labels().stream())
                .map(LabelWords::folded)
                .collect(Collectors.toSet());
        return headers.stream()
                .filter(header -> !named.contains(LabelWords.folded(header)))
                .toList();
    }

    /** Merged over a column of last year's, or under one. */
    private static boolean isLastYears(SeenSheet sheet, SeenCell cell, List<String> headers) {
        // 上年数 over another table above is none of these.
        if (headers.stream()
                .takeWhile(header -> !THIS_YEAR.matcher(header).find() || LabelWords.isLastYears(header))
                .anyMatch(LabelWords::isLastYears)) {
            return true;
        }
        Optional<CellRangeAddress> merge = sheet.merge(cell.row(), cell.column());
        if (merge.isEmpty() || merge.get().getFirstRow() != merge.get().getLastRow()) {
            return false;
        }
        for (int column = merge.get().getFirstColumn() + 2;
                column <= merge.get().getLastColumn() + 1;
                column++) {
            for (int row : sheet.kept().headMap(cell.row(), false).descendingKeySet()) {
                if (sheet.own(row, column)
                        .filter(each -> LabelWords.isLastYears(each.text()))
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCountOfMoney(Indicator indicator, SeenSheet sheet, SeenCell cell, String header) {
        if (!UnitWords.base(indicator.unit()).equals("元")
                || !COUNTED.matcher(header).find()
                || MONEY.matcher(header).find()) {
            return false;
        }
        return sheet.kept().headMap(cell.row()).values().stream()
                .filter(row -> row.at(cell.column())
                        .filter(each -> each.text().equals(header))
                        .isPresent())
                .flatMap(row -> row.cells().stream())
                .anyMatch(each -> MONEY.matcher(each.text()).find());
    }

    private static boolean isElsewhere(Indicator indicator, SeenSheet used, List<SeenSheet> all) {
        Set<String> names = LabelWords.names(indicator);
        return all.stream()
                .filter(sheet -> sheet != used
                        && !sheet.isHidden()
                        && !EXAMPLE.matcher(sheet.name()).find())
                .flatMap(sheet -> sheet.kept().values().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !cell.number() && names.contains(LabelWords.folded(cell.text())));
    }

    /** The definition counts sheets, hidden ones before this one are not seen, and where the tabs that are seen lead the same row holds a number too. */
    private static boolean isOtherTab(
            Indicator indicator, SeenSheet used, SeenCell cell, List<SeenSheet> all, UnitStatements texts) {
        if (indicator.at() == null || !indicator.at().sheet().matches("[0-9]{1,3}") || used.isHidden()) {
            return false;
        }
        return all.stream()
                .filter(sheet -> !sheet.isHidden())
                .skip(Math.max(0, Integer.parseInt(indicator.at().sheet()) - 1L))
                .limit(1)
                .filter(sheet -> sheet != used)
                .filter(sheet -> sheet.own(cell.row(), cell.column())
                        .filter(SeenCell::number)
                        .isPresent())
                .anyMatch(sheet -> new UnitStatements(sheet)
                        .labels(cell.row(), cell.column())
                        .equals(texts.labels(cell.row(), cell.column())));
    }

    /** In its row to the left or in its column above; a name may be written in pieces, from the group to the item. */
    private static boolean isLabelled(Indicator indicator, SeenSheet sheet, SeenCell cell, UnitStatements texts) {
        Set<String> names = LabelWords.names(indicator);
        List<String> left = new ArrayList<>(texts.labels(cell.row(), cell.column()));
        List<String> above = texts.headers(cell.row(), cell.column());
        if (left.stream().anyMatch(text -> names.contains(LabelWords.folded(text)))
                || above.stream().anyMatch(text -> names.contains(LabelWords.folded(text)))) {
            return true;
        }
        return names.stream().anyMatch(name -> isJoined(name, left, above));
    }

    private static boolean isJoined(String name, List<String> left, List<String> above) {
        List<String> pieces = new ArrayList<>(left);
        pieces.addAll(above);
        return pieces.stream()
                .map(LabelWords::folded)
                .filter(piece -> piece.length() > 1 && name.length() > piece.length())
                .anyMatch(piece -> name.startsWith(piece) || name.endsWith(piece));
    }

    /** An address inside merged cells is that of their first. */
    private static boolean isWhereDefined(AuditLine line, Indicator indicator, SeenSheet sheet, SeenCell cell) {
        Optional<CellReference> fixed = RereadCells.fixed(indicator);
        return fixed.isEmpty()
                || line.role().equals("blank")
                || fixed.get().getRow() + 1 == cell.row() && fixed.get().getCol() + 1 == cell.column()
                || sheet.merge(cell.row(), cell.column())
                        .filter(its -> its.isInRange(fixed.get()))
                        .isPresent();
    }

    private void tell(String kind, AuditLine line, String... seen) {
        List<String> arguments = new ArrayList<>(List.of(line.figureName(), line.place()));
        arguments.addAll(List.of(seen));
        found.accept(new SetDifference(kind, line.figure(), arguments));
    }
}
