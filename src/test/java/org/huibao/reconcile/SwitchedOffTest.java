package org.huibao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.huibao.County;
import org.huibao.model.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchedOffTest {

    /** Where last year's figures are of another kind, three findings in each of thousands of returns were made and dropped. */
    @ParameterizedTest
    @CsvSource({
        "value.change, ERROR",
        "value.change, OFF",
        "unit.last-year, ERROR",
        "unit.last-year, OFF",
        "unit.peers, OFF"
    })
    void whatIsSwitchedOffIsNotLookedFor(String code, Level level) {
        County county = County.of("aa bb cc dd ee ff")
                .indicator("cases", "previous=reported")
                .said("cases", "1 2 3 4 5 6")
                .says("cases", "10000 20000 30000 40000 50000 60000")
                .level(code, level);
        List<String> asked = new ArrayList<>();
        CheckEvidence counted = (CheckEvidence) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CheckEvidence.class}, (its, method, with) -> {
                    asked.add(method.getName());
                    return method.invoke(county.evidence(), with);
                });
        ExaminedIndicator examined = new ExaminedIndicator(
                county.job(),
                county.job().indicators().get(0),
                new OwedIndicators(county.job()),
                county.filing(),
                counted);
        asked.clear();

        IndicatorCheck check = code.equals("value.change")
                ? new ChangeBeyondLimit()
                : code.equals("unit.peers") ? new UnitAgainstPeers() : new UnitAgainstLastYear();
        assertThat(check.examine(examined).isEmpty()).isEqualTo(level == Level.OFF);
        assertThat(asked.isEmpty()).isEqualTo(level == Level.OFF);
    }
}
