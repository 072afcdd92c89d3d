package org.huibao.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.TableReader.WrittenCell;
import org.huibao.definition.TableReader.WrittenTable;
import org.huibao.notation.LabelFolding;

/**
 * {@code indicators.yaml} as far as it can be read.
 *
 * @param codes every code that is written there, of broken indicators too
 * @param texts codes of texts, which nothing can be calculated with
 * @param tables whose cells are among the indicators
 * @param totals the sums of their totals
 * @param known false where the file could not be read, so that no code can be called unknown
 */
record IndicatorSet(
        List<Indicator> list,
        Set<String> codes,
        Set<String> texts,
        List<FixedTable> tables,
        List<WrittenCheck> totals,
        boolean known) {

    private static final String ROOT = "indicators";
    private static final String TABLES = "tables";

    IndicatorSet {
        list = List.copyOf(list);
        tables = List.copyOf(tables);
        totals = List.copyOf(totals);
    }

    /** @param rounding of those that say nothing themselves */
    static IndicatorSet read(
            Optional<YamlNode> yaml,
            DepartmentsReader departments,
            Indicator.Rounding rounding,
            MistakeList.InFile mistakes) {
        if (!(yaml.orElse(null) instanceof YamlNode.Keys root)
                || Stream.of(ROOT, TABLES).noneMatch(key -> root.get(key).orElse(null) instanceof YamlNode.Items)) {
            yaml.filter(IndicatorSet::isEmpty).ifPresent(none -> mistakes.add(none.place(), "", "missing-key", ROOT));
            return new IndicatorSet(List.of(), Set.of(), Set.of(), List.of(), List.of(), false);
        }
        List<WrittenTable> drawn = new ArrayList<>(root.mappings(TABLES).stream()
                .map(table -> TableReader.read(table, mistakes))
                .toList());
        drawn.removeAll(twice(drawn, mistakes));
        List<YamlNode.Keys> written = Stream.concat(
                        root.mappings(ROOT).stream(),
                        drawn.stream().flatMap(table -> table.cells().stream()).map(WrittenCell::written))
                .toList();
        IndicatorSet codesOnly = new IndicatorSet(
                List.of(),
                codes(written.stream()),
                codes(written.stream().filter(each -> each.text("kind", "").equals("text"))),
                List.of(),
                List.of(),
                !mistakes.hasLost());
        uniqueCodes(written, mistakes);
        uniqueNames(written, mistakes);
        IndicatorReader reader = new IndicatorReader(departments, codesOnly, rounding, mistakes);
        List<Indicator> indicators = new ArrayList<>();
        root.mappings(ROOT).forEach(each -> indicators.add(reader.read(each)));
        List<FixedTable> tables = new ArrayList<>();
        List<WrittenCheck> totals = new ArrayList<>();
        for (WrittenTable table : drawn) {
            table.cells()
                    .forEach(cell -> indicators.add(reader.read(cell.written()).inTable(cell.codes())));
            FixedTable owed = table.owedBy(reader.from(table.written()));
            tables.add(owed);
            totals.addAll(TableTotals.of(
                    owed,
                    codesOnly.codes,
                    total -> mistakes.add(table.written().valuePlace("name"), total, "table-total-too-long")));
        }
        FormulaCircles.report(written, indicators, mistakes);
        return new IndicatorSet(indicators, codesOnly.codes, codesOnly.texts, tables, totals, codesOnly.known);
    }

    /** What has other keys has been told so. */
    private static boolean isEmpty(YamlNode yaml) {
        return yaml instanceof YamlNode.Keys root && root.entries().isEmpty();
    }

    /** @return those that have the name of one before: of their cells nothing more is said */
    private static Set<WrittenTable> twice(List<WrittenTable> tables, MistakeList.InFile mistakes) {
        Set<WrittenTable> twice = new HashSet<>();
        Map<String, YamlNode.Scalar> first = new HashMap<>();
        for (WrittenTable table : tables) {
            table.written().scalar("name").ifPresent(name -> {
                YamlNode.Scalar before = first.putIfAbsent(LabelFolding.fold(name.text()), name);
                if (before != null) {
                    twice(name, "table-twice", before.place(), List.of(), mistakes);
                    twice.add(table);
                }
            });
        }
        return twice;
    }

    /** In a workbook the first one may stand on another sheet. */
    private static void twice(
            YamlNode.Scalar again, String rule, TextPlace first, List<Object> about, MistakeList.InFile mistakes) {
        boolean here = first.tab().equals(again.place().tab());
        List<Object> words = new ArrayList<>(about);
        words.addAll(here ? List.of(first.line()) : List.of(first.tab().name(), first.line()));
        mistakes.add(again, here ? rule : rule + "-elsewhere", words.toArray());
    }

    private static Set<String> codes(Stream<YamlNode.Keys> written) {
        return written.map(each -> each.text("code", ""))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void uniqueCodes(List<YamlNode.Keys> written, MistakeList.InFile mistakes) {
        Map<String, YamlNode.Scalar> first = new HashMap<>();
        for (YamlNode.Keys each : written) {
            each.scalar("code").ifPresent(code -> {
                YamlNode.Scalar before = first.putIfAbsent(code.text().strip(), code);
                // The cells of a table's row all stand where their row does.
                if (before != null && !mistakes.isTold(code.place())) {
                    twice(code, "duplicate-code", before.place(), List.of(), mistakes);
                }
            });
        }
    }

    private static void uniqueNames(List<YamlNode.Keys> written, MistakeList.InFile mistakes) {
        Map<String, YamlNode.Keys> first = new HashMap<>();
        for (YamlNode.Keys each : written) {
            Set<String> own = new HashSet<>();
            each.scalar("name").ifPresent(name -> claim(each, name, own, first, mistakes));
            each.scalars("aliases").forEach(alias -> claim(each, alias, own, first, mistakes));
        }
    }

    private static void claim(
            YamlNode.Keys each,
            YamlNode.Scalar name,
            Set<String> own,
            Map<String, YamlNode.Keys> first,
            MistakeList.InFile mistakes) {
        String folded = LabelFolding.fold(name.text());
        if (folded.isEmpty() || !own.add(folded)) {
            return;
        }
        YamlNode.Keys before = first.putIfAbsent(folded, each);
        if (before != null && !(each.has("at") && mistakes.isTold(name.place()))) {
            twice(name, "duplicate-name", before.valuePlace("name"), List.of(before.text("code", "")), mistakes);
        }
    }
}
