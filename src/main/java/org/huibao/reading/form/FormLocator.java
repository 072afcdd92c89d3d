package org.huibao.reading.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.notation.Unit;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.sheet.WantedName;
import org.huibao.reading.unit.RowUnits;

/** Looks for an indicator by its hidden code, then by its label, in all sheets that are forms or tables. */
final class FormLocator {

    /** A label that stands in more cells than this names nothing. */
    private static final int MOST = 100;

    private final List<List<FormTable>> ranks;
    private final List<FormTable> hidden;
    private final IndicatorNames names;
    private final Set<String> passedOver = new LinkedHashSet<>();

    /**
     * @param ranks those that people look at first come first; what is found in one is not looked for in the next
     * @param hidden all that nobody sees
     */
    FormLocator(List<List<FormTable>> ranks, List<FormTable> hidden, IndicatorNames names) {
        this.ranks = ranks;
        this.hidden = hidden;
        this.names = names;
    }

    /** In a hidden sheet only what no visible one has: people see the visible one, and the hidden one may be last year's. */
    SearchResult locate(Indicator indicator) {
        SearchResult located = inRanks(indicator);
        boolean seen = located instanceof SearchResult.Found found
                ? !found.place().sheet().sheet().hidden()
                : located instanceof SearchResult.Doubtful;
        if (seen && !hidden.isEmpty() && locate(indicator, hidden) instanceof SearchResult.Found unseen) {
            passedOver.add(unseen.place().sheet().sheet().name());
        }
        return located;
    }

    private SearchResult inRanks(Indicator indicator) {
        SearchResult nearest = new SearchResult.Absent();
        for (List<FormTable> tables : ranks) {
            SearchResult located = locate(indicator, tables);
            if (!(located instanceof SearchResult.Absent) && !lacksHeader(located)) {
                return located;
            }
            nearest = nearest instanceof SearchResult.Absent ? located : nearest;
        }
        return nearest;
    }

    /** Hidden sheets that hold indicators which were taken from visible ones. */
    Set<String> passedOver() {
        return passedOver;
    }

    /** Columns of forms of ours that were read though somebody wrote over their header. */
    List<OwnColumns> ownColumns() {
        return ranks.stream()
                .flatMap(List::stream)
                .flatMap(table -> table.ownColumns().stream())
                .toList();
    }

    private SearchResult locate(Indicator indicator, List<FormTable> tables) {
        SearchResult byCode = byCode(indicator, tables);
        return byCode instanceof SearchResult.Absent ? byLabel(indicator, tables) : byCode;
    }

    private SearchResult byCode(Indicator indicator, List<FormTable> tables) {
        Unit wanted = Unit.of(indicator.unit());
        List<Candidate> candidates = new ArrayList<>();
        for (FormTable table : tables) {
            if (table.sheet().named(indicator.code()).size() > MOST) {
                return tooMany(table, indicator.code());
            }
            for (SheetLabel label : table.sheet().named(indicator.code())) {
                if (label.cell().raw().strip().equals(indicator.code())) {
                    candidates.add(new Candidate(table.besideCode(label, wanted), 0));
                }
            }
        }
        SearchResult located = choose(candidates, wanted);
        return located instanceof SearchResult.Found found
                ? otherLabel(found, indicator).orElse(located)
                : located;
    }

    /** Rows that were sorted without their hidden codes: the code says one thing, the label another. */
    private Optional<SearchResult> otherLabel(SearchResult.Found found, Indicator indicator) {
        ValuePlace place = found.place();
        int code = place.rowLabel() == null ? place.column() : place.rowLabel().left();
        return place.sheet().inRow(place.row()).stream()
                // Beyond the value another table may stand side by side with this one.
                .filter(label ->
                        label.left() > Math.min(code, place.column()) && label.left() < Math.max(code, place.column()))
                .filter(label -> names.isOther(label, indicator))
                .findFirst()
                .map(label -> new SearchResult.Doubtful(
                        PlaceDoubt.OTHER_LABEL,
                        place,
                        List.of(label.cell().raw().strip()),
                        indicator.name()));
    }

    private SearchResult byLabel(Indicator indicator, List<FormTable> tables) {
        Unit wanted = Unit.of(indicator.unit());
        List<Candidate> candidates = new ArrayList<>();
        for (WantedName name : names.of(indicator)) {
            for (FormTable table : tables) {
                List<SheetLabel> named = table.sheet().named(name);
                if (named.size() > MOST) {
                    return tooMany(table, name.exact());
                }
                for (SheetLabel label : named) {
                    SearchResult located = table.beside(label, wanted);
                    if (!(located instanceof SearchResult.Absent)) {
                        candidates.add(new Candidate(located, name.distance(label)));
                    }
                }
            }
        }
        return choose(candidates, wanted);
    }

    private static SearchResult tooMany(FormTable table, String label) {
        return new SearchResult.Doubtful(
                PlaceDoubt.ROW_AMBIGUOUS, ValuePlace.cell(table.sheet(), 0, 0), List.of(label), "1");
    }

    /** A place under a header wins over one without; then the nearest label wins; two of the same rank are doubtful. */
    private static SearchResult choose(List<Candidate> candidates, Unit wanted) {
        for (int distance = 0; !candidates.isEmpty() && distance <= WantedName.FARTHEST; distance++) {
            List<SearchResult> same = new ArrayList<>(1);
            for (Candidate candidate : candidates) {
                if (candidate.distance == distance && !candidate.lacksHeader()) {
                    same.add(candidate.located);
                }
            }
            if (!same.isEmpty()) {
                return one(BlockTitles.ofTheWhole(ofUnit(same, wanted)));
            }
        }
        return candidates.isEmpty() ? new SearchResult.Absent() : candidates.get(0).located;
    }

    /** （件） and （人次） behind one name: the row whose unit is another one is not meant, if a single row is left. */
    private static List<SearchResult> ofUnit(List<SearchResult> same, Unit wanted) {
        if (same.size() == 1) {
            return same;
        }
        List<SearchResult> fitting =
                same.stream().filter(located -> !statesOther(located, wanted)).toList();
        return fitting.size() == 1 ? fitting : seen(same);
    }

    /** Of two rows with one name people read the one that they see. */
    private static List<SearchResult> seen(List<SearchResult> same) {
        List<SearchResult> visible = same.stream()
                .filter(located -> !(located instanceof SearchResult.Found found)
                        || !found.place().isHidden())
                .toList();
        return visible.size() == 1 ? visible : same;
    }

    private static boolean statesOther(SearchResult located, Unit wanted) {
        if (wanted.isNone()
                || !(located instanceof SearchResult.Found found)
                || found.place().rowLabel() == null) {
            return false;
        }
        ValuePlace place = found.place();
        List<Unit> stated = RowUnits.of(place.sheet(), place.rowLabel(), place.unitColumn());
        return !stated.isEmpty() && !RowUnits.fit(stated, wanted);
    }

    private static SearchResult one(List<SearchResult> same) {
        if (same.size() == 1) {
            return same.get(0);
        }
        List<ValuePlace> places = same.stream()
                .map(located -> located instanceof SearchResult.Found found
                        ? found.place()
                        : ((SearchResult.Doubtful) located).at())
                .toList();
        List<String> shown = places.stream().map(ValuePlace::shown).distinct().toList();
        return shown.size() == 1
                ? same.get(0)
                : new SearchResult.Doubtful(PlaceDoubt.ROW_AMBIGUOUS, places.get(0), shown, "1");
    }

    private record Candidate(SearchResult located, int distance) {
        boolean lacksHeader() {
            return FormLocator.lacksHeader(located);
        }
    }

    private static boolean lacksHeader(SearchResult located) {
        return located instanceof SearchResult.Doubtful doubtful
                && (doubtful.rule() == PlaceDoubt.COLUMN_MISSING || doubtful.isSetAside());
    }
}
