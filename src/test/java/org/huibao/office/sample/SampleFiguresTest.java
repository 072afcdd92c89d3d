package org.huibao.office.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.huibao.definition.Indicator;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.job.SmallCounty;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFiguresTest {

    @TempDir
    private Path folder;

    private static ReportJob load(Path jobs, String name) {
        LoadedJob loaded = new JobDefinitions(jobs, Messages.of("en")).load(name, "2020");
        assertThat(loaded).isInstanceOf(LoadedJob.Valid.class);
        return ((LoadedJob.Valid) loaded).job();
    }

    private ReportJob described(String departments, String indicators, String checks) throws IOException {
        SmallCounty county = new SmallCounty(folder);
        Files.writeString(county.job().resolve("job.yaml"), "title: t\ncounty: c\ndepartments:\n" + departments);
        Files.writeString(county.job().resolve("indicators.yaml"), "indicators:\n" + indicators);
        Files.writeString(county.job().resolve("checks.yaml"), "checks:\n" + checks);
        return load(folder.resolve("jobs"), "small");
    }

    /** 36 checks and 17 rates over 26 departments and two periods. */
    @Test
    void meetEveryCheckOfTheDemonstration() {
        ReportJob job = load(Path.of("jobs"), "rule-of-law").withComparisons();
        SampleFigures sample = SampleFigures.of(job);

        assertThat(job.checks()).hasSizeGreaterThan(30);
        assertThat(sample.unmet()).isEmpty();
        assertThat(sample.neverRun()).isEmpty();
        for (Indicator indicator : job.indicators()) {
            if (sample.value(indicator.code()) instanceof Value.Number number) {
                boolean change = indicator.formula() != null
                        && !indicator.formula().previousCodes().isEmpty();
                assertThat(number.amount())
                        .as(indicator.code())
                        .isGreaterThanOrEqualTo(change ? BigDecimal.valueOf(-60) : BigDecimal.ZERO);
                if (indicator.isPercentage()) {
                    assertThat(number.amount()).as(indicator.code()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
                }
                if (indicator.formula() == null) {
                    assertThat(number.amount().signum()).as(indicator.code()).isPositive();
                    assertThat(number.amount().stripTrailingZeros().scale())
                            .as(indicator.code())
                            .isLessThanOrEqualTo(indicator.decimals());
                }
            }
        }
    }

    /** A table of 25 rows by 7 columns with totals on both sides, balances of each column, and what last year left over. */
    @Test
    void theNationalTablesAddUpOnBothSides() {
        LoadedJob loaded = new JobDefinitions(Path.of("jobs"), Messages.of("en")).load("open-government", "2025");
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        SampleFigures sample = SampleFigures.of(job);

        assertThat(job.checks()).hasSizeGreaterThan(40);
        assertThat(sample.unmet()).isEmpty();
        assertThat(sample.neverRun()).isEmpty();
    }

    @Test
    void areTheSameEachTime() {
        ReportJob job = load(Path.of("jobs"), "rule-of-law");
        SampleFigures first = SampleFigures.of(job);
        SampleFigures again = SampleFigures.of(job);

        job.indicators().forEach(each -> {
            assertThat(again.figure(each.code())).isEqualTo(first.figure(each.code()));
            assertThat(again.previous(each.code())).isEqualTo(first.previous(each.code()));
            job.departments()
                    .forEach(one -> assertThat(again.department(one.code(), each.code()))
                            .isEqualTo(first.department(one.code(), each.code())));
        });
    }

    @Test
    void aRateIsThatOfItsCountsAndTheCountyIsTheSumOfItsDepartments() throws IOException {
        ReportJob job = described(
                "  - {code: a, name: 甲局}\n  - {code: b, name: 乙局}\n  - {code: c, name: 丙局}\n",
                """
                  - {code: cases, name: 受理数, unit: 件, from: all}
                  - {code: closed, name: 办结数, unit: 件, from: all}
                  - {code: closing, name: 办结率, unit: "%", formula: "RATE(closed, cases)"}
                  - {code: fines, name: 罚款, unit: 万元, from: [a], decimals: 2}
                """,
                "  - {id: whole, expect: closed <= cases, scope: department}\n");
        SampleFigures sample = SampleFigures.of(job);

        BigDecimal cases = amount(sample.value("cases"));
        assertThat(cases)
                .isEqualByComparingTo(amount(sample.department("a", "cases"))
                        .add(amount(sample.department("b", "cases")))
                        .add(amount(sample.department("c", "cases"))));
        assertThat(amount(sample.value("closing")).multiply(cases).doubleValue())
                .isCloseTo(100 * amount(sample.value("closed")).doubleValue(), Offset.offset(1e-6));
        assertThat(amount(sample.value("fines"))).isBetween(BigDecimal.valueOf(60), BigDecimal.valueOf(900));
        assertThat(sample.department("b", "fines")).isInstanceOf(Value.Missing.class);
        assertThat(sample.unmet()).isEmpty();
    }

    private static BigDecimal amount(Value value) {
        return ((Value.Number) value).amount();
    }

    /** What can never be worked out, and what contradicts itself, is told and does no harm. */
    @Test
    void whatCannotBe() throws IOException {
        ReportJob job = described("  - {code: a, name: 甲局}\n  - {code: b, name: 乙局}\n", """
                  - {code: x, name: 甲数, unit: 件, from: [a], previous: none}
                  - {code: y, name: 乙数, unit: 件, from: [b]}
                  - {code: more, name: 同比, unit: "%", formula: CHANGE(x)}
                  - {code: z, name: 零数, unit: 件, formula: x - x}
                  - {code: parts, name: 除数, unit: 件, formula: y / z}
                """, """
                  - {id: apart, expect: x <= y, scope: department}
                  - {id: past, expect: x >= PREV(x)}
                  - {id: up, expect: x > y}
                  - {id: down, expect: x < y}
                  - {id: nothing, expect: z > 0}
                """);
        SampleFigures sample = SampleFigures.of(job);

        assertThat(sample.neverRun()).extracting(WrittenCheck::id).containsExactly("apart", "past");
        assertThat(sample.unmet())
                .extracting(WrittenCheck::id)
                .hasSize(2)
                .contains("nothing")
                .containsAnyOf("up", "down");
        assertThat(sample.value("more")).isInstanceOf(Value.Missing.class);
        assertThat(sample.value("parts")).isInstanceOf(Value.Missing.class);
    }

    /** Breakdowns, parts of a whole, thresholds, either-or and last year's balance, as administrators write them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void meetChecksOfEveryKind(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder indicators = new StringBuilder();
        StringBuilder checks = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            int parts = 2 + random.nextInt(4);
            String from = random.nextBoolean() ? "all" : "[a]";
            String scope = from.equals("all") && random.nextBoolean() ? "department" : "county";
            List<String> codes = new ArrayList<>();
            for (int j = 0; j < parts; j++) {
                codes.add("p" + i + "_" + j);
                indicators.append("  - {code: p%d_%d, name: 项%d之%d部, unit: 件, from: %s}\n".formatted(i, j, i, j, from));
            }
            indicators.append("  - {code: t%d, name: 总%d件数, unit: 件, from: %s}\n".formatted(i, i, from));
            indicators.append(
                    "  - {code: r%d, name: 率%d, unit: \"%%\", formula: \"RATE(p%d_0, t%d)\"}\n".formatted(i, i, i, i));
            checks.append(
                    random.nextBoolean()
                            ? "  - {id: s%d, expect: %s = t%d, scope: %s}\n"
                                    .formatted(i, String.join(" + ", codes), i, scope)
                            : "  - {id: s%d, expect: \"SUM(%s) = t%d\", scope: %s}\n"
                                    .formatted(i, String.join(", ", codes), i, scope));
            switch (random.nextInt(4)) {
                case 0 -> checks.append("  - {id: q%d, expect: p%d_1 >= 3 * p%d_0}\n".formatted(i, i, i));
                case 1 ->
                    checks.append("  - {id: q%d, expect: p%d_0 = 0 OR p%d_1 > 10 * p%d_0}\n".formatted(i, i, i, i));
                case 2 -> checks.append("  - {id: q%d, expect: r%d >= 40 AND p%d_1 <= t%d}\n".formatted(i, i, i, i));
                default -> checks.append("  - {id: q%d, expect: p%d_0 = PREV(p%d_1)}\n".formatted(i, i, i));
            }
        }
        ReportJob job = described(
                "  - {code: a, name: 甲局}\n  - {code: b, name: 乙局}\n  - {code: c, name: 丙局}\n",
                indicators.toString(),
                checks.toString());

        assertThat(SampleFigures.of(job).unmet())
                .extracting(check -> check.expect().text())
                .isEmpty();
    }

    @Test
    void aProvinceTakesNoLongerThanACounty() throws IOException {
        StringBuilder departments = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            departments.append("  - {code: d%d, name: 第%d局%s}\n".formatted(i, i, i % 2 == 0 ? ", group: 双" : ""));
        }
        StringBuilder indicators = new StringBuilder();
        StringBuilder checks = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String from = i % 4 < 2 ? "all" : "[双]";
            indicators.append("  - {code: x%d, name: 数%d项, unit: 件, from: %s}\n".formatted(i, i, from));
            if (i % 2 == 1) {
                checks.append("  - {id: c%d, expect: x%d <= x%d, scope: department}\n".formatted(i, i, i - 1));
            }
        }
        ReportJob job = described(departments.toString(), indicators.toString(), checks.toString());

        SampleFigures sample = Assertions.assertTimeout(Duration.ofSeconds(20), () -> SampleFigures.of(job));

        assertThat(sample.unmet()).isEmpty();
        BigDecimal sum = job.departments().stream()
                .map(each -> amount(sample.department(each.code(), "x0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(amount(sample.value("x0"))).isEqualByComparingTo(sum);
        BigDecimal group = job.departments().stream()
                .filter(each -> each.group().equals("双"))
                .map(each -> amount(sample.department(each.code(), "x2")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(amount(sample.value("x2"))).isEqualByComparingTo(group);
    }
}
