package org.huibao.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.OwingDepartments;
import org.huibao.definition.ReportJob;
import org.huibao.model.CountedCells;
import org.huibao.model.FiledReturn;
import org.huibao.model.Level;
import org.huibao.model.ReadReturn;
import org.huibao.model.UnreadableRule;
import org.huibao.notation.Period;
import org.huibao.reading.book.KeptRows;
import org.huibao.reading.book.ReturnSheets;
import org.huibao.reading.book.StaleFormula;
import org.huibao.reading.fate.NearestLabels;
import org.huibao.reading.fate.NumberFates;
import org.huibao.reading.form.IndicatorNames;
import org.huibao.reading.form.IndicatorPlaces;
import org.huibao.reading.form.SignatureLines;
import org.huibao.reading.form.UnknownCodes;
import org.huibao.reading.form.ValueCell;
import org.huibao.reading.ledger.LedgerReader;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.value.DoubtfulPlace;
import org.huibao.reading.value.ExplanationText;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.OneFile;
import org.huibao.workbook.Opened;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.WorkbookShelf;
import org.jspecify.annotations.Nullable;

/**
 * Reads one return: every indicator that its department owes, by hidden code, by label, or where the definition says that it
 * stands. What is not clearly a value becomes a finding. Safe for use by several threads.
 */
public final class ReturnReader {

    /** Names of the job that was asked for last: one run reads thousands of returns of the same job. */
    private volatile @Nullable Vocabulary last;

    private final WorkbookShelf shelf;

    /** @param shelf of the run */
    public ReturnReader(WorkbookShelf shelf) {
        this.shelf = shelf;
    }

    public ReturnReader() {
        this(WorkbookShelf.none());
    }

    /**
     * Opens the staged copy; a file that cannot be opened, or that makes the program fail, gives the finding {@code file.<code>} of level error.
     *
     * @param counted is given each row of a ledger that counts; of a file that turns out to be damaged, those before the damage; what it throws comes
     *     out of here
     */
    public ReadReturn read(FiledReturn filed, ReportJob job, CountedCells counted) {
        KeptRows rows = new KeptRows(counted);
        ReadReturn read = OneFile.work(
                () -> opened(filed, job, rows),
                failure -> unreadable(filed, job, rows, UnreadableRule.FAILED, failure));
        rows.throwFailure();
        return read;
    }

    private ReadReturn opened(FiledReturn filed, ReportJob job, CountedCells counted) {
        Opened<ReadReturn> opened =
                shelf.read(filed.staged(), job.returns().passwords(), workbook -> read(filed, job, workbook, counted));
        if (opened instanceof Opened.Readable<ReadReturn> readable) {
            return readable.result();
        }
        Opened.Unreadable<ReadReturn> unreadable = (Opened.Unreadable<ReadReturn>) opened;
        return unreadable(filed, job, counted, UnreadableRule.of(unreadable.code()), "");
    }

    private static ReadReturn unreadable(
            FiledReturn filed, ReportJob job, CountedCells counted, UnreadableRule rule, String failure) {
        ReturnSoFar gathered = new ReturnSoFar(filed, job.period(), counted);
        gathered.add(new UnreadableReturn(rule, gathered.whole(gathered.file()), failure));
        return gathered.done(List.of());
    }

    /** An indicator that the return does not speak about gives neither an observation nor a finding: another file may. */
    public ReadReturn read(FiledReturn filed, ReportJob job, Workbook workbook, CountedCells counted) {
        Vocabulary vocabulary = vocabulary(job);
        ReturnSoFar gathered = new ReturnSoFar(filed, job.period(), counted);
        List<Indicator> owed = job.indicators().stream()
                .filter(indicator ->
                        indicator.formula() == null && vocabulary.owing.owes(filed.department(), indicator.code()))
                .toList();
        ReturnSheets sheets =
                new ReturnSheets(workbook, job, filed.path(), vocabulary.names.folded(), vocabulary.headings);
        owed.stream().filter(indicator -> indicator.ledger() != null).forEach(sheets::keepLedger);
        boolean refused = sheets.period().refuses(workbook, job, gathered);
        if (!refused) {
            cells(owed, sheets, vocabulary, gathered);
            new LedgerReader(sheets, gathered)
                    .read(owed.stream()
                            .filter(indicator -> indicator.ledger() != null)
                            .toList());
            sheets.period().report(gathered);
        }
        if (gathered.isEmpty()) {
            gathered.add(new NothingFound(gathered.whole(gathered.file())));
        }
        // Off unless somebody asks: it looks at every text of every sheet.
        if (!refused && job.levels().getOrDefault(SignatureLines.CODE, Level.OFF) != Level.OFF) {
            SignatureLines.tell(sheets.taken(), gathered);
        }
        LowerReturn.tell(workbook, filed, job, owed, gathered);
        workbook.review().ifPresent(review -> answers(owed, review, gathered));
        reportTooLarge(owed, sheets, gathered);
        NearestLabels.tell(sheets, vocabulary.names, gathered);
        NumberFates.tell(sheets, vocabulary.names, vocabulary.headings, codes(owed), refused, gathered);
        return gathered.done(sheets.all());
    }

    /** What a department wrote on the sheet that we sent it explains as a 说明 cell does, which its own sheets may lack. */
    private static void answers(List<Indicator> owed, Sheet review, ReturnSoFar gathered) {
        for (ReviewList.Answer answer : ReviewList.answers(review)) {
            owed.stream()
                    .filter(indicator ->
                            indicator.code().equals(answer.key()) && ExplanationText.saysSomething(answer.text()))
                    .forEach(indicator ->
                            gathered.note(indicator, answer.text(), gathered.ref(review.name(), answer.address())));
        }
    }

    private static void reportTooLarge(List<Indicator> owed, ReturnSheets sheets, ReturnSoFar gathered) {
        boolean anySheetIsLedger = owed.stream()
                .anyMatch(indicator -> indicator.ledger() != null
                        && Objects.requireNonNull(indicator.ledger()).sheet().isEmpty());
        if (anySheetIsLedger) {
            return;
        }
        boolean owes = owed.stream().anyMatch(indicator -> indicator.ledger() == null);
        sheets.tooLarge()
                .forEach(sheet -> gathered.add(new SheetAside(
                        SheetAside.Kind.TOO_LARGE,
                        owes && !sheet.hidden() ? Level.WARNING : Level.INFO,
                        gathered.whole(gathered.ref(sheet.name(), "")))));
    }

    private void cells(List<Indicator> owed, ReturnSheets sheets, Vocabulary vocabulary, ReturnSoFar gathered) {
        IndicatorPlaces places = new IndicatorPlaces(owed, sheets, vocabulary.headings, vocabulary.names);
        ValueCell values = new ValueCell(gathered, new StaleFormula(sheets), sheets.datesFrom1904());
        for (Indicator indicator : owed) {
            SearchResult located = places.of(indicator);
            if (indicator.ledger() != null) {
                if (located instanceof SearchResult.Found found) {
                    values.stated(indicator, found.place());
                }
            } else if (located instanceof SearchResult.Found found) {
                values.read(indicator, found.place());
            } else if (located instanceof SearchResult.Doubtful doubtful) {
                doubt(indicator, doubtful, gathered);
            } else if (located instanceof SearchResult.Absent) {
                gathered.absent(indicator);
            }
        }
        values.done();
        places.changedHeaders(gathered).forEach(gathered::add);
        places.passedOver()
                .forEach(sheet -> gathered.add(
                        new SheetAside(SheetAside.Kind.HIDDEN_COPY, gathered.whole(gathered.ref(sheet, "")))));
        places.examples()
                .forEach(sheet ->
                        gathered.add(new SheetAside(SheetAside.Kind.EXAMPLE, gathered.whole(gathered.ref(sheet, "")))));
        Set<String> codes = codes(owed);
        sheets.taken().forEach(sheet -> UnknownCodes.in(sheet, codes, gathered));
    }

    private static Set<String> codes(List<Indicator> owed) {
        return owed.stream().map(Indicator::code).collect(Collectors.toSet());
    }

    private Vocabulary vocabulary(ReportJob job) {
        Vocabulary known = last;
        if (known == null || known.job != job) {
            known = new Vocabulary(
                    job,
                    new IndicatorNames(job),
                    new SheetHeadings(job.returns().valueColumns(), Period.of(job.period())),
                    new OwingDepartments(job));
            last = known;
        }
        return known;
    }

    private record Vocabulary(ReportJob job, IndicatorNames names, SheetHeadings headings, OwingDepartments owing) {}

    private static void doubt(Indicator indicator, SearchResult.Doubtful doubtful, ReturnSoFar gathered) {
        gathered.add(new DoubtfulPlace(
                doubtful.rule(),
                gathered.at(
                        indicator,
                        doubtful.at().sheet().sheet().name(),
                        doubtful.at().address()),
                String.join(", ", doubtful.found()),
                doubtful.expected()));
    }
}
