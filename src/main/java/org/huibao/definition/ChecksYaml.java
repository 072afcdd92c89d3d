package org.huibao.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.WrittenCheck.Scope;
import org.huibao.formula.Condition;
import org.huibao.formula.ExpressionParser;
import org.huibao.model.Level;

/** {@code checks.yaml}; its shape was checked before. */
final class ChecksYaml {

    private ChecksYaml() {}

    /** @return those of the file, then the sums of the tables */
    static List<WrittenCheck> read(Optional<YamlNode> yaml, IndicatorSet indicators, MistakeList.InFile mistakes) {
        if (!(yaml.orElse(null) instanceof YamlNode.Keys root)) {
            return indicators.totals();
        }
        List<WrittenCheck> checks = new ArrayList<>();
        Map<String, TextPlace> first = new HashMap<>();
        for (YamlNode.Keys written : root.mappings("checks")) {
            written.scalar("id").ifPresent(id -> {
                TextPlace before = first.putIfAbsent(id.text().strip(), id.place());
                if (before != null) {
                    mistakes.add(id, "duplicate-id", before.line());
                }
            });
            written.scalar("expect")
                    .flatMap(expect ->
                            WrittenExpression.parse(expect, ExpressionParser::condition, indicators, mistakes))
                    .ifPresent(condition -> checks.add(check(written, condition)));
        }
        indicators.totals().stream()
                .filter(each -> first.containsKey(each.id()))
                .forEach(each -> mistakes.add(first.get(each.id()), each.id(), "table-check-id"));
        checks.addAll(indicators.totals());
        return checks;
    }

    private static WrittenCheck check(YamlNode.Keys written, Condition expect) {
        return new WrittenCheck(
                written.text("id", ""),
                expect,
                written.text("says", expect.text().strip()),
                YamlChoice.of(Level.class, written.text("level", "")).orElse(Level.ERROR),
                YamlChoice.of(Scope.class, written.text("scope", "")).orElse(Scope.COUNTY));
    }
}
