package org.huibao.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.formula.Formula;

/** Formulas that need each other. PREV leads to the period before and closes no circle. */
final class FormulaCircles {

    private final Map<String, Formula> formulas = new LinkedHashMap<>();
    private final Map<String, YamlNode.Keys> written = new HashMap<>();

    private FormulaCircles(List<YamlNode.Keys> written, List<Indicator> indicators) {
        for (int i = 0; i < indicators.size(); i++) {
            Formula formula = indicators.get(i).formula();
            if (formula != null) {
                this.formulas.putIfAbsent(indicators.get(i).code(), formula);
                this.written.putIfAbsent(indicators.get(i).code(), written.get(i));
            }
        }
    }

    /** @param written the entry of each indicator, in the same order */
    static void report(List<YamlNode.Keys> written, List<Indicator> indicators, MistakeList.InFile mistakes) {
        FormulaCircles circles = new FormulaCircles(written, indicators);
        circles.drop();
        while (!circles.formulas.isEmpty()) {
            List<String> circle = circles.first();
            YamlNode.Keys entry = circles.written.get(circle.get(0));
            if (entry != null) {
                List<String> round = new ArrayList<>(circle);
                round.add(circle.get(0));
                mistakes.add(entry.valuePlace("formula"), circle.get(0), "circle", String.join(" → ", round));
            }
            circle.forEach(circles.formulas::remove);
            circles.drop();
        }
    }

    /** Takes away what can be calculated, until only circles and what hangs on them are left. */
    private void drop() {
        while (formulas.values().removeIf(formula -> formula.codes().stream().noneMatch(formulas::containsKey))) {
            continue;
        }
    }

    /** From the first formula along its first unsolved input, until one comes again; begins with the first in the file. */
    private List<String> first() {
        List<String> way = new ArrayList<>();
        String next = formulas.keySet().iterator().next();
        while (!way.contains(next)) {
            way.add(next);
            next = Optional.ofNullable(formulas.get(next)).map(Formula::codes).orElse(Set.of()).stream()
                    .filter(formulas::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(next), way.size()));
        List<String> order = List.copyOf(formulas.keySet());
        while (circle.stream().mapToInt(order::indexOf).min().orElseThrow() != order.indexOf(circle.get(0))) {
            circle.add(circle.remove(0));
        }
        return circle;
    }
}
