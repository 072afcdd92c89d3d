package org.huibao.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.huibao.generated.DrawnSheet.Content;
import org.huibao.generated.Said.Way;
import org.huibao.model.Value;

/** However departments write their tables, a figure is the sum of what they put in, or a finding says why not. */
class GeneratedReturnsTest {

    private static final List<String> NO_NUMBERS =
            List.of("约20", "20左右", "二十", "3/4", "20-30", "2020-01-05", "1.2.3", "12 34", "-5-", "20件/次");

    @StatisticsReport(onFailureOnly = true)
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "2020")
    void aFigureIsTheSumOfWhatWasPutIn(@ForAll("returns") List<GeneratedReturn> returns) throws IOException {
        List<byte[]> workbooks = new ArrayList<>();
        for (GeneratedReturn each : returns) {
            workbooks.add(each.as().bytes(each.sheets()));
        }
        GeneratedCounty county = GeneratedCounty.of(workbooks);
        for (int i = 0; i < GeneratedCounty.INDICATORS.size(); i++) {
            Statistics.label("figures").collect(judge(county, i, expected(returns, i)));
        }
        Statistics.label("figures")
                .coverage(figures -> figures.check("as put in").percentage(share -> share > 80));
    }

    /** A value is scribbled over, a row doubled, a header lost: whatever comes out, no other number does so in silence. */
    @StatisticsReport(onFailureOnly = true)
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "2020")
    void aSpoiltTableGivesNoOtherNumber(@ForAll("returns") List<GeneratedReturn> returns, @ForAll int seed)
            throws IOException {
        Random random = new Random(seed);
        List<byte[]> workbooks = new ArrayList<>();
        for (GeneratedReturn each : returns) {
            List<DrawnSheet> sheets = each.sheets();
            spoil(sheets.get(random.nextInt(sheets.size())), random);
            workbooks.add(each.as().bytes(sheets));
        }
        GeneratedCounty county = GeneratedCounty.of(workbooks);
        for (int i = 0; i < GeneratedCounty.INDICATORS.size(); i++) {
            Statistics.label("figures").collect(judge(county, i, expected(returns, i)));
        }
    }

    private static String judge(GeneratedCounty county, int indicator, Value expected) {
        Value actual = county.value(indicator);
        if (same(actual, expected)) {
            return "as put in";
        }
        assertThat(county.isQuestioned(indicator))
                .as(
                        "%s: %s instead of %s, and %s",
                        GeneratedCounty.INDICATORS.get(indicator).name(), actual, expected, county.findings())
                .isTrue();
        return "questioned";
    }

    private static boolean same(Value actual, Value expected) {
        return actual instanceof Value.Number number && expected instanceof Value.Number wanted
                ? number.amount().compareTo(wanted.amount()) == 0
                : actual.getClass() == expected.getClass();
    }

    private static Value expected(List<GeneratedReturn> returns, int indicator) {
        List<Value> values = returns.stream().map(each -> each.value(indicator)).toList();
        if (values.stream().anyMatch(Value.Blank.class::isInstance)) {
            return new Value.Missing(Value.Reason.BLANK, "");
        }
        return values.stream()
                .filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).amount())
                .reduce(BigDecimal::add)
                .<Value>map(Value.Number::new)
                .orElseGet(Value::none);
    }

    private static void spoil(DrawnSheet sheet, Random random) {
        List<Integer> rows = List.copyOf(sheet.rows.keySet());
        int row = rows.get(random.nextInt(rows.size()));
        Map<Integer, Content> cells = sheet.rows.get(row);
        List<Integer> columns = List.copyOf(cells.keySet());
        int column = columns.get(random.nextInt(columns.size()));
        if (sheet.name.equals("处罚台账")) {
            // Who drops a case or changes its kind says something else; an amount can be seen to be wrong, and a row to
            // stand twice.
            if (random.nextBoolean()) {
                sheet.rows.put(sheet.rows.lastKey() + 1, new TreeMap<>(cells));
            } else if (cells.containsKey(4)) {
                cells.put(4, Content.text(NO_NUMBERS.get(random.nextInt(NO_NUMBERS.size()))));
            }
            return;
        }
        // A scale that is nowhere stated any more cannot be missed by who reads the sheet alone.
        String text = cells.get(column).text();
        if (text.equals("单位") || text.contains("万元")) {
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> cells.put(column, Content.text(NO_NUMBERS.get(random.nextInt(NO_NUMBERS.size()))));
            case 1 -> cells.put(column, Content.text("#REF!"));
            case 2 -> sheet.rows.put(sheet.rows.lastKey() + 1, new TreeMap<>(cells));
            case 3 -> sheet.rows.remove(row);
            default -> cells.remove(column);
        }
    }

    @Provide
    Arbitrary<List<GeneratedReturn>> returns() {
        return Combinators.combine(
                        Arbitraries.of(Written.class),
                        Arbitraries.of(true, false),
                        looks(),
                        said().list().ofSize(5),
                        said().list().ofMaxSize(4))
                .as(GeneratedReturn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<Said> said() {
        Arbitrary<Way> ways = Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.of(Way.class).filter(way -> way != Way.BLANK)),
                Tuple.of(1, Arbitraries.just(Way.BLANK)));
        Arbitrary<Integer> hundredths = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 100).map(whole -> whole * 100),
                Arbitraries.integers().between(0, 2_000_000_000));
        return Combinators.combine(ways, hundredths, looks()).as(Said::new);
    }

    private static Arbitrary<Integer> looks() {
        return Arbitraries.integers().between(0, 100_000);
    }
}
