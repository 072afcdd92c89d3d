package org.huibao.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.Check.Scope;
import org.huibao.formula.Condition;
import org.huibao.formula.Expressions;
import org.huibao.model.Level;

/** {@code checks.yaml}; its shape was checked before. */
final class ChecksYaml {

    private ChecksYaml() {}

    static List<Check> read(Optional<Yaml> yaml, IndicatorSet indicators, MistakeList.InFile mistakes) {
        if (!(yaml.orElse(null) instanceof Yaml.Keys root)) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>();
        Map<String, Place> first = new HashMap<>();
        for (Yaml.Keys written : root.mappings("checks")) {
            written.scalar("id").ifPresent(id -> {
                Place before = first.putIfAbsent(id.text().strip(), id.place());
                if (before != null) {
                    mistakes.add(id, "duplicate-id", before.line());
                }
            });
            written.scalar("expect")
                    .flatMap(expect -> WrittenExpression.parse(expect, Expressions::condition, indicators, mistakes))
                    .ifPresent(condition -> checks.add(check(written, condition)));
        }
        return checks;
    }

    private static Check check(Yaml.Keys written, Condition expect) {
        return new Check(
                written.text("id", ""),
                expect,
                written.text("says", expect.text().strip()),
                Choice.of(Level.class, written.text("level", "")).orElse(Level.ERROR),
                Choice.of(Scope.class, written.text("scope", "")).orElse(Scope.COUNTY));
    }
}
