package org.huibao.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.notation.Unit;

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
    Located locate(Indicator indicator) {
        Located located = inRanks(indicator);
        boolean seen = located instanceof Located.Found found
                ? !found.place().sheet().sheet().hidden()
                : located instanceof Located.Doubtful;
        if (seen && !hidden.isEmpty() && locate(indicator, hidden) instanceof Located.Found unseen) {
            passedOver.add(unseen.place().sheet().sheet().name());
        }
        return located;
    }

    private Located inRanks(Indicator indicator) {
        Located nearest = new Located.Absent();
        for (List<FormTable> tables : ranks) {
            Located located = locate(indicator, tables);
            if (!(located instanceof Located.Absent) && !lacksHeader(located)) {
                return located;
            }
            nearest = nearest instanceof Located.Absent ? located : nearest;
        }
        return nearest;
    }

    /** Hidden sheets that hold indicators which were taken from visible ones. */
    Set<String> passedOver() {
        return passedOver;
    }

    private Located locate(Indicator indicator, List<FormTable> tables) {
        Located byCode = byCode(indicator, tables);
        return byCode instanceof Located.Absent ? byLabel(indicator, tables) : byCode;
    }

    private Located byCode(Indicator indicator, List<FormTable> tables) {
        Unit wanted = Unit.of(indicator.unit());
        List<Candidate> candidates = new ArrayList<>();
        for (FormTable table : tables) {
            if (table.sheet().named(indicator.code()).size() > MOST) {
                return tooMany(table, indicator.code());
            }
            table.sheet().named(indicator.code()).stream()
                    .filter(label -> label.cell().raw().strip().equals(indicator.code()))
                    .forEach(label -> candidates.add(new Candidate(table.besideCode(label, wanted), 0)));
        }
        Located located = choose(candidates, wanted);
        return located instanceof Located.Found found
                ? otherLabel(found, indicator).orElse(located)
                : located;
    }

    /** Rows that were sorted without their hidden codes: the code says one thing, the label another. */
    private Optional<Located> otherLabel(Located.Found found, Indicator indicator) {
        Place place = found.place();
        int code = place.rowLabel() == null ? place.column() : place.rowLabel().left();
        return place.sheet().inRow(place.row()).stream()
                // Beyond the value another table may stand side by side with this one.
                .filter(label ->
                        label.left() > Math.min(code, place.column()) && label.left() < Math.max(code, place.column()))
                .filter(label -> names.isOther(label, indicator))
                .findFirst()
                .map(label -> new Located.Doubtful(
                        "code.other-label", place, List.of(label.cell().raw().strip()), indicator.name()));
    }

    private Located byLabel(Indicator indicator, List<FormTable> tables) {
        Unit wanted = Unit.of(indicator.unit());
        List<Candidate> candidates = new ArrayList<>();
        for (Name name : names.of(indicator)) {
            for (FormTable table : tables) {
                List<Label> named = table.sheet().named(name);
                if (named.size() > MOST) {
                    return tooMany(table, name.exact());
                }
                for (Label label : named) {
                    Located located = table.beside(label, wanted);
                    if (!(located instanceof Located.Absent)) {
                        candidates.add(new Candidate(located, name.distance(label)));
                    }
                }
            }
        }
        return choose(candidates, wanted);
    }

    private static Located tooMany(FormTable table, String label) {
        return new Located.Doubtful("row.ambiguous", Place.cell(table.sheet(), 0, 0), List.of(label), "1");
    }

    /** A place under a header wins over one without; then the nearest label wins; two of the same rank are doubtful. */
    private static Located choose(List<Candidate> candidates, Unit wanted) {
        for (int distance = 0; distance <= Name.FARTHEST; distance++) {
            int rank = distance;
            List<Located> same = candidates.stream()
                    .filter(candidate -> candidate.distance == rank && !candidate.lacksHeader())
                    .map(candidate -> candidate.located)
                    .toList();
            if (!same.isEmpty()) {
                return one(ofUnit(same, wanted));
            }
        }
        return candidates.stream()
                .map(candidate -> candidate.located)
                .findFirst()
                .orElseGet(Located.Absent::new);
    }

    /** （件） and （人次） behind one name: the row whose unit is another one is not meant, if a single row is left. */
    private static List<Located> ofUnit(List<Located> same, Unit wanted) {
        List<Located> fitting =
                same.stream().filter(located -> !statesOther(located, wanted)).toList();
        return same.size() > 1 && fitting.size() == 1 ? fitting : seen(same);
    }

    /** Of two rows with one name people read the one that they see. */
    private static List<Located> seen(List<Located> same) {
        List<Located> visible = same.stream()
                .filter(located -> !(located instanceof Located.Found found)
                        || !found.place().isHidden())
                .toList();
        return same.size() > 1 && visible.size() == 1 ? visible : same;
    }

    private static boolean statesOther(Located located, Unit wanted) {
        if (wanted.isNone()
                || !(located instanceof Located.Found found)
                || found.place().rowLabel() == null) {
            return false;
        }
        Place place = found.place();
        List<Unit> stated = RowUnits.of(place.sheet(), place.rowLabel(), place.unitColumn());
        return !stated.isEmpty() && !RowUnits.fit(stated, wanted);
    }

    private static Located one(List<Located> same) {
        List<Place> places = same.stream()
                .map(located ->
                        located instanceof Located.Found found ? found.place() : ((Located.Doubtful) located).at())
                .toList();
        List<String> shown = places.stream().map(Place::shown).distinct().toList();
        return shown.size() == 1 ? same.get(0) : new Located.Doubtful("row.ambiguous", places.get(0), shown, "1");
    }

    private record Candidate(Located located, int distance) {
        boolean lacksHeader() {
            return FormLocator.lacksHeader(located);
        }
    }

    private static boolean lacksHeader(Located located) {
        return located instanceof Located.Doubtful doubtful
                && (doubtful.code().equals("column.missing") || doubtful.isSetAside());
    }
}
