package org.huibao.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;

/**
 * {@code indicators.yaml} as far as it can be read.
 *
 * @param codes every code that is written there, of broken indicators too
 * @param texts codes of texts, which nothing can be calculated with
 * @param known false where the file could not be read, so that no code can be called unknown
 */
record IndicatorSet(List<Indicator> list, Set<String> codes, Set<String> texts, boolean known) {

    private static final String ROOT = "indicators";

    IndicatorSet {
        list = List.copyOf(list);
    }

    /** @param rounding of those that say nothing themselves */
    static IndicatorSet read(
            Optional<YamlNode> yaml,
            DepartmentsReader departments,
            Indicator.Rounding rounding,
            MistakeList.InFile mistakes) {
        if (!(yaml.orElse(null) instanceof YamlNode.Keys root)
                || !(root.get(ROOT).orElse(null) instanceof YamlNode.Items)) {
            return new IndicatorSet(List.of(), Set.of(), Set.of(), false);
        }
        List<YamlNode.Keys> written = root.mappings(ROOT);
        IndicatorSet codesOnly = new IndicatorSet(
                List.of(),
                codes(written.stream()),
                codes(written.stream().filter(each -> each.text("kind", "").equals("text"))),
                !mistakes.hasLost());
        uniqueCodes(written, mistakes);
        uniqueNames(written, mistakes);
        IndicatorReader reader = new IndicatorReader(departments, codesOnly, rounding, mistakes);
        List<Indicator> indicators = written.stream().map(reader::read).toList();
        FormulaCircles.report(written, indicators, mistakes);
        return new IndicatorSet(indicators, codesOnly.codes, codesOnly.texts, codesOnly.known);
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
                if (before != null) {
                    mistakes.add(code, "duplicate-code", before.place().line());
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
        if (before != null) {
            mistakes.add(
                    name,
                    "duplicate-name",
                    before.text("code", ""),
                    before.valuePlace("name").line());
        }
    }
}
