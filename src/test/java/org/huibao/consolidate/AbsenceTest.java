package org.huibao.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.County;
import org.huibao.model.Figure;
import org.huibao.model.FigureGaps;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of what absence does, cell by cell; what is printed and shown is tested beside the report. */
class AbsenceTest {

    /** Two departments: what each says, whether it is owed, and what comes of it. {@code x} has not filed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a number; zero is one
                "3 4 | sum | required | 7",
                "3 4 | max | required | 4",
                "3 4 | min | required | 3",
                "0 0 | sum | required | 0",
                // none adds nothing; all none is none
                "3 无 | sum | required | 3",
                "3 无 | max | required | 3",
                "3 无 | min | required | 3",
                "无 无 | sum | required | none",
                "无 无 | max | required | none",
                "无 0 | sum | required | 0",
                // blank or no return, required: missing, and by whose fault
                "3 - | sum | required | BLANK b",
                "3 ~ | sum | required | NOT_FOUND b",
                "3 x | sum | required | NO_RETURN b",
                "3 - | max | required | BLANK b",
                "3 x | min | required | NO_RETURN b",
                "- x | sum | required | BLANK a,b",
                "无 x | sum | required | NO_RETURN b",
                // blank or no return, not required: adds nothing; all so is missing
                "3 - | sum | optional | 3",
                "3 x | sum | optional | 3",
                "3 - | max | optional | 3",
                "无 - | sum | optional | none",
                "- - | sum | optional | NOTHING_REPORTED cases",
                "- x | max | optional | NOTHING_REPORTED cases",
                // no county figure
                "3 4 | none | required | NO_COUNTY_FIGURE cases",
            })
    void ofDepartments(String says, String combine, String required, String expected) {
        County county = County.of("a b").indicator("cases", combine, required).says("cases", says.replace('x', '~'));
        if (says.endsWith("x")) {
            county.notFiled("b");
        }

        assertThat(shown(county.consolidation().value("cases"))).isEqualTo(expected);
    }

    /** Four facts to ask for, each with its department; what is told first is the doubt. */
    @Test
    void eachGapHasItsOwnReason() {
        County county = County.of("a b c d e")
                .indicator("cases", "sum", "required")
                .says("cases", "3 - ~ ~ 7")
                .notFiled("d")
                .also("e", "cases", "9");

        Figure figure = county.consolidation().figure("cases");

        assertThat(((Value.Missing) figure.value()).reason()).isEqualTo(Value.Reason.DOUBTFUL);
        assertThat(FigureGaps.of(figure)).hasToString("{NO_RETURN=[d], NOT_FOUND=[c], BLANK=[b], DOUBTFUL=[e]}");
    }

    @Test
    void aFigureThatCanBeMadeSaysWhoAddsNothing() {
        County county =
                County.of("a b c d").indicator("cases", "sum", "optional").says("cases", "3 - ~ 无");

        assertThat(FigureGaps.of(county.consolidation().figure("cases"))).hasToString("{NOT_FOUND=[c], BLANK=[b]}");
    }

    @Test
    void severalWhereOneMayGiveAreNotCalledWrong() {
        County county =
                County.of("a b c").indicator("cases", "only", "required").says("cases", "3 4 无");

        assertThat(FigureGaps.of(county.consolidation().figure("cases"))).hasToString("{SEVERAL=[a, b]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closed + cases       | 3 | 4  | 7",
                "closed + cases       | 无 | 4 | 4",
                "closed + cases       | 无 | 无 | 0",
                "closed + cases       | - | 4  | INPUT closed",
                "closed + cases       | 3 | ~  | INPUT cases",
                "RATE(closed, cases)  | 3 | 0  | ZERO_DENOMINATOR cases",
                "RATE(closed, cases)  | 3 | 无 | ZERO_DENOMINATOR cases",
                "closed / (cases - 4) | 3 | 4  | ZERO_DENOMINATOR cases",
                "CHANGE(closed)       | 3 | 4  | NO_PREVIOUS closed",
                "PREV(cases)          | 3 | 4  | 5",
            })
    void inAFormula(String formula, String closed, String cases, String expected) {
        County county = County.of("a")
                .indicator("closed")
                .indicator("cases")
                .formula("result", formula)
                .says("closed", closed)
                .says("cases", cases)
                .said("cases", "5");

        assertThat(shown(county.consolidation().value("result"))).isEqualTo(expected);
        assertThat(shown(county.consolidation().departmentValue("a", "result"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the published figure, else 上年数
                "published | 50 | 7  | 50",
                "published | '' | 7  | 7",
                "published | '' | ~  | NO_PREVIOUS cases",
                "published | '' | 无 | none",
                "reported  | 50 | 7  | 7",
                "reported  | 50 | ~  | NO_PREVIOUS cases",
                "none      | 50 | 7  | NO_PREVIOUS cases",
                "last      | 50 | 7  | 12",
            })
    void ofTheYearBefore(String from, String published, String said, String expected) {
        County county = County.of("a")
                .indicator("cases", "previous=" + from)
                .indicator("last")
                .says("cases", "9")
                .says("last", "12")
                .said("cases", said);
        if (!published.isEmpty()) {
            county.published("cases", published).publishedShares("cases", published);
        }

        assertThat(shown(county.consolidation().previous("cases"))).isEqualTo(expected);
        assertThat(shown(county.consolidation().departmentPrevious("a", "cases")))
                .isEqualTo(expected);
    }

    private static String shown(Value value) {
        if (value instanceof Value.Number number) {
            return number.amount().toPlainString();
        }
        return value instanceof Value.Missing missing
                ? missing.reason() + " " + missing.about()
                : value instanceof Value.None ? "none" : value.toString();
    }
}
