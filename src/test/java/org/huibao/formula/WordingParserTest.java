package org.huibao.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.notation.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions as people write them in Word: each is read as it is meant, or refused. */
class WordingParserTest {

    private static final Map<String, String> UNITS =
            Map.of("cases", "件", "closed", "件", "rate", "%", "fines", "元", "spent", "万元");

    private static final WordingNames NAMES = new WordingNames() {
        @Override
        public Set<String> codes() {
            return UNITS.keySet();
        }

        @Override
        public Optional<String> expression(String word) {
            return word.equals("受理案件数") ? Optional.of("cases") : Optional.empty();
        }

        @Override
        public Optional<String> department(String word) {
            return Map.of("dsz", "dsz", "dsz-2", "dsz-2", "01.a", "01.a", "大沙镇", "dsz", "县局(本级)", "ju")
                    .entrySet()
                    .stream()
                    .filter(each -> each.getKey().equals(word))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        @Override
        public boolean isGroup(String word) {
            return word.equals("乡镇");
        }

        @Override
        public Unit unit(String code) {
            return Unit.of(UNITS.get(code));
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            TOP(cases) = dsz                        ~ TOP(cases) = dsz
            TOP(cases) = dsz-2                      ~ TOP(cases) = dsz-2
            dsz-2 = TOP(cases)                      ~ TOP(cases) = dsz-2
            TOP（cases）＝“县局（本级）”             ~ TOP(cases) = ju
            BOTTOM(受理案件数, 乡镇) <> 01.a         ~ BOTTOM(cases, 乡镇) <> 01.a
            TOP(cases) = dsz-2 AND closed = cases   ~ TOP(cases) = dsz-2 AND closed = cases
            NOT (TOP(cases) = 大沙镇)               ~ NOT (TOP(cases) = dsz)
            rate >= 50                              ~ rate >= 50
            CHANGE(cases) < -10                     ~ CHANGE(cases) < - 10
            CHANGE(cases) > 1                       ~ CHANGE(cases) > 1
            closed / cases > 0.5                    ~ closed / cases > 0.5
            cases / MAX(1, 2) > 3                   ~ cases / MAX(1, 2) > 3
            cases / SUM(2, 3) > ROUND(3, 0)         ~ cases / SUM(2, 3) > ROUND(3, 0)
            cases / ROUND(3, 0) > 3                 ~ cases / ROUND(3, 0) > 3
            """)
    void isReadAsItIsMeant(String written, String read) {
        assertThat(WordingParser.parse(written, NAMES))
                .isInstanceOfSatisfying(
                        ParseResult.Good.class,
                        good -> assertThat(((WordingCondition) good.expression()).text())
                                .isEqualTo(read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            TOP(cases) = dsz - 2          ~ wording.mistake.first-compared
            TOP(cases) = dsz-3            ~ wording.mistake.department
            TOP(cases) = dsz + 1          ~ wording.mistake.first-compared
            2 * TOP(cases) = dsz          ~ wording.mistake.first-compared
            2 - dsz = TOP(cases)          ~ wording.mistake.first-compared
            TOP(cases) = dsz = 1          ~ wording.mistake.first-compared
            TOP(cases) > 3                ~ wording.mistake.first-compared
            TOP(cases, 县直) = dsz        ~ wording.mistake.group
            CHANGE(cases) < -0.1          ~ wording.mistake.percent-fraction
            -0.1 > CHANGE(cases)          ~ wording.mistake.percent-fraction
            rate > (0.5)                  ~ wording.mistake.percent-fraction
            rate > 1/2                    ~ wording.mistake.percent-fraction
            rate > 0.25 + 0.25            ~ wording.mistake.percent-fraction
            rate = 1                      ~ wording.mistake.percent-fraction
            RATE(closed, cases) = 1.0     ~ wording.mistake.percent-fraction
            ABS(CHANGE(cases)) < 0.05     ~ wording.mistake.percent-fraction
            ROUND(rate, 0) = 100          ~ wording.mistake.rounded-whole
            100 <= ROUND(RATE(closed, cases), 1) ~ wording.mistake.rounded-whole
            cases > 1/0                   ~ wording.mistake.zero
            RATE(closed, 5 - 5) > 1       ~ wording.mistake.zero
            cases / MIN(0, 0) > 1         ~ wording.mistake.zero
            cases / SUM(1, -1) > 1        ~ wording.mistake.zero
            cases / ROUND(0.4, 0) > 1     ~ wording.mistake.zero
            cases > fines                 ~ wording.mistake.units
            fines < spent                 ~ wording.mistake.units-scale
            cases > ab                    ~ formula.mistake.unknown-code
            """)
    void orRefused(String written, String mistake) {
        assertThat(WordingParser.parse(written, NAMES))
                .isInstanceOfSatisfying(
                        ParseResult.Bad.class,
                        bad -> assertThat(((ParseResult.ExpressionMistake)
                                                bad.mistakes().get(0))
                                        .message())
                                .isEqualTo(mistake));
    }
}
