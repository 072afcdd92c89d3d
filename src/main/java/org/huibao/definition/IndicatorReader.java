package org.huibao.definition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.definition.Indicator.Combine;
import org.huibao.definition.Indicator.Kind;
import org.huibao.definition.Indicator.Rounding;
import org.huibao.formula.ExpressionParser;
import org.huibao.formula.Formula;
import org.huibao.notation.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code indicators.yaml}; its shape was checked before. */
final class IndicatorReader {

    private static final String PUBLISHED = "published";
    private static final List<String> PREVIOUS_WORDS = List.of(PUBLISHED, "reported", "none");

    private final DepartmentsReader departments;
    private final Map<String, List<String>> meanings;
    private final IndicatorSet indicators;
    private final Rounding rounding;
    private final Set<String> reserved = ExpressionParser.reservedWords();
    private final MistakeList.InFile mistakes;

    /** @param rounding of those that say nothing themselves */
    IndicatorReader(
            DepartmentsReader departments, IndicatorSet indicators, Rounding rounding, MistakeList.InFile mistakes) {
        this.departments = departments;
        this.meanings = departments.meanings();
        this.indicators = indicators;
        this.rounding = rounding;
        this.mistakes = mistakes;
    }

    Indicator read(YamlNode.Keys written) {
        Kind kind = choice(written, "kind", Kind.NUMBER);
        sources(written);
        code(written);
        text(written, kind);
        return new Indicator(
                written.text("code", ""),
                written.text("name", ""),
                written.texts("aliases"),
                written.text("unit", ""),
                kind,
                from(written),
                combine(written, kind),
                decimals(written),
                choice(written, "rounding", rounding),
                written.flag("required", true),
                previous(written),
                written.text("definition", ""),
                formula(written, "formula"),
                written.mapping("at").flatMap(at -> AtReader.read(at, mistakes)).orElse(null),
                written.mapping("ledger")
                        .map(ledger -> LedgerDefinitionReader.read(ledger, mistakes))
                        .orElse(null),
                loop(written),
                flow(written));
    }

    private Indicator.InLoop loop(YamlNode.Keys written) {
        String own = written.text("unit", "");
        YamlNode.Scalar print = written.scalar("print").orElse(null);
        if (print == null || print.type() != YamlNode.Type.TEXT) {
            return new Indicator.InLoop(written.flag("print", true), own);
        }
        Unit unit = Unit.of(print.text());
        if (unit.base().isEmpty() || !unit.base().equals(Unit.of(own).base())) {
            mistakes.add(print, "print-unit");
        }
        return new Indicator.InLoop(true, print.text().strip());
    }

    private Indicator.Flow flow(YamlNode.Keys written) {
        Indicator.Span span = choice(written, "flow", Indicator.Span.PERIOD);
        Formula opening = formula(written, "opening");
        Formula change = formula(written, "change");
        for (String key : List.of("opening", "change")) {
            // Another word than the three is told already.
            boolean says = !written.has("flow")
                    || YamlChoice.of(Indicator.Span.class, written.text("flow", ""))
                            .isPresent();
            if (written.has(key) && says && span == Indicator.Span.PERIOD) {
                mistakes.add(written.keyPlace(key), key, "flow-without", key);
            }
            Formula its = key.equals("opening") ? opening : change;
            if (its != null && its.codes().contains(written.text("code", ""))) {
                mistakes.add(written.valuePlace(key), its.text(), "flow-itself", key);
            }
        }
        return new Indicator.Flow(span, opening, change);
    }

    private void code(YamlNode.Keys written) {
        written.scalar("code")
                .filter(code -> reserved.contains(code.text().strip().toLowerCase(Locale.ROOT)))
                .ifPresent(code -> mistakes.add(code, "reserved-word"));
    }

    private void sources(YamlNode.Keys written) {
        if (written.has("formula")) {
            List.of("from", "at", "ledger").stream()
                    .filter(written::has)
                    .forEach(key -> mistakes.add(written.keyPlace(key), key, "formula-with", key));
        } else if (!written.has("from")) {
            mistakes.add(written.place(), written.text("code", ""), "no-source");
        }
        if (written.has("at") && written.has("ledger")) {
            mistakes.add(written.keyPlace("ledger"), "ledger", "at-with-ledger");
        }
    }

    private void text(YamlNode.Keys written, Kind kind) {
        if (kind == Kind.TEXT) {
            List.of("formula", "ledger", "flow").stream()
                    .filter(written::has)
                    .forEach(key -> mistakes.add(written.keyPlace(key), key, "text-with", key));
        }
    }

    private Combine combine(YamlNode.Keys written, Kind kind) {
        Combine combine = choice(written, "combine", kind == Kind.TEXT ? Combine.LIST : Combine.SUM);
        boolean good = switch (combine) {
            case SUM, MAX, MIN -> kind == Kind.NUMBER;
            case LIST -> kind == Kind.TEXT;
            case ONLY, NONE -> true;
        };
        if (!good) {
            written.get("combine")
                    .ifPresent(
                            value -> mistakes.add(value, kind == Kind.TEXT ? "combine-of-text" : "combine-of-number"));
        }
        return combine;
    }

    private static int decimals(YamlNode.Keys written) {
        return written.scalar("decimals")
                .filter(scalar -> scalar.text().matches("[0-9]{1,2}"))
                .map(scalar -> Integer.parseInt(scalar.text()))
                .orElse(0);
    }

    private String previous(YamlNode.Keys written) {
        String word = written.text("previous", PUBLISHED);
        if (indicators.known()
                && !PREVIOUS_WORDS.contains(word)
                && !indicators.codes().contains(word)) {
            Set<String> known = new TreeSet<>(indicators.codes());
            known.addAll(PREVIOUS_WORDS);
            mistakes.unknown(written.valuePlace("previous"), word, "unknown-previous", known);
        }
        return word;
    }

    private @Nullable Formula formula(YamlNode.Keys written, String key) {
        return written.scalar(key)
                .flatMap(scalar -> WrittenExpression.parse(scalar, ExpressionParser::formula, indicators, mistakes))
                .orElse(null);
    }

    /** Codes of the departments that owe it. */
    List<String> from(YamlNode.Keys written) {
        List<YamlNode.Scalar> names = written.scalar("from").map(List::of).orElseGet(() -> written.scalars("from"));
        Set<String> owing = new LinkedHashSet<>();
        names.stream().filter(name -> name.type() == YamlNode.Type.TEXT).forEach(name -> owing.addAll(meaning(name)));
        return departments.list().stream()
                .map(Department::code)
                .filter(owing::contains)
                .distinct()
                .toList();
    }

    private Collection<String> meaning(YamlNode.Scalar name) {
        String word = name.text().strip();
        List<String> codes = meanings.get(word);
        if (codes != null) {
            return codes;
        }
        if (departments.known()) {
            Optional<Department> named = departments.list().stream()
                    .filter(each -> each.name().equals(word) || each.aliases().contains(word))
                    .findFirst();
            if (named.isPresent()) {
                mistakes.add(name, "from-is-name", named.get().code());
            } else {
                mistakes.unknown(name.place(), word, "unknown-from", meanings.keySet());
            }
        }
        return List.of();
    }

    private static <E extends Enum<E>> E choice(YamlNode.Keys written, String key, E otherwise) {
        return YamlChoice.of(otherwise.getDeclaringClass(), written.text(key, ""))
                .orElse(otherwise);
    }
}
