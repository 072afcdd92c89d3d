package org.huibao.reading.form;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.reading.book.ReturnSheets;
import org.huibao.reading.period.ExampleSheet;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Sheet;

/** Where a return speaks of its indicators: in forms and tables, or where the definition says. */
public final class IndicatorPlaces {

    private final ReturnSheets sheets;
    private final SheetHeadings headings;
    private final FormLocator forms;
    private final FormLocator formsOfOtherPeriod;
    private final AtLocator places;
    private final Set<String> examples = new LinkedHashSet<>();
    private final Map<Sheet, Boolean> doubtful = new IdentityHashMap<>();

    /** @param owed if all of them have a place of their own, no sheet is taken into memory to look for forms */
    public IndicatorPlaces(List<Indicator> owed, ReturnSheets sheets, SheetHeadings headings, IndicatorNames names) {
        this.sheets = sheets;
        this.headings = headings;
        this.places = new AtLocator(sheets, headings);
        boolean any = owed.stream().anyMatch(indicator -> indicator.at() == null);
        this.forms = new FormLocator(
                any ? sheets.inOrder("").stream().map(this::tables).toList() : List.of(),
                any ? tables(sheets.hidden()) : List.of(),
                names);
        this.formsOfOtherPeriod =
                new FormLocator(any ? List.of(tables(sheets.ofOtherPeriod(""))) : List.of(), List.of(), names);
    }

    private List<FormTable> tables(List<SheetIndex> indexes) {
        return indexes.stream()
                .map(index -> new FormTable(index, headings, sheets.rows(index)))
                .toList();
    }

    public SearchResult of(Indicator indicator) {
        SearchResult located = indicator.at() == null ? forms.locate(indicator) : places.locate(at(indicator));
        if (located instanceof SearchResult.Found found) {
            Sheet sheet = found.place().sheet().sheet();
            if (!BlockTitles.isOfTheYear(found)) {
                sheets.period().used(sheet);
            }
            boolean named = indicator.at() != null && !at(indicator).sheet().isEmpty();
            if (!named && doubtful.computeIfAbsent(sheet, any -> ExampleSheet.isDoubtful(any, sheets.all()))) {
                examples.add(sheet.name());
            }
            return located;
        }
        boolean missing = !(located instanceof SearchResult.Doubtful doubtful) || doubtful.isMissing();
        return missing && isInOtherPeriod(indicator) ? new SearchResult.OtherPeriod() : located;
    }

    private boolean isInOtherPeriod(Indicator indicator) {
        SearchResult other = indicator.at() == null
                ? formsOfOtherPeriod.locate(indicator)
                : places.locateIn(sheets.ofOtherPeriod(at(indicator).sheet()), at(indicator));
        if (other instanceof SearchResult.Found found) {
            sheets.period().passedOver(found.place().sheet().sheet());
            return true;
        }
        if (other instanceof SearchResult.Doubtful doubtful && !doubtful.isMissing()) {
            sheets.period().passedOver(doubtful.at().sheet().sheet());
            return true;
        }
        return false;
    }

    private static Indicator.At at(Indicator indicator) {
        return Objects.requireNonNull(indicator.at());
    }

    /** Sheets that by their names hold examples, and values that no other one has. */
    public Set<String> examples() {
        return examples;
    }

    /** Headers of our forms that somebody wrote over; the values below were read. */
    public List<ChangedHeader> changedHeaders(ReturnSoFar gathered) {
        return forms.ownColumns().stream()
                .map(columns -> new ChangedHeader(
                        gathered.whole(gathered.ref(columns.sheet().sheet().name(), columns.address())),
                        columns.shown(),
                        headings.first()))
                .toList();
    }

    /** Hidden sheets that hold indicators which were taken from visible ones. */
    public Set<String> passedOver() {
        return forms.passedOver();
    }
}
