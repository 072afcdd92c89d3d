package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.model.Observation;
import org.huibao.model.Observations;
import org.huibao.model.ReadReturn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger that goes on in another sheet of the file. */
class SeveralSheetsTest {

    private static final String HEAD = "案号|当事人|处罚种类|罚款金额\n";
    private static final String A = HEAD + "甲1|某甲|罚款|5\n甲2|某乙|罚款|6\n";
    private static final String B = HEAD + "甲3|某丙|罚款|7\n";
    private static final String BOTH = HEAD + "甲1|某甲|罚款|5\n甲2|某乙|罚款|6\n甲3|某丙|罚款|7\n";
    private static final String HALF = HEAD + "甲2|某乙|罚款|6\n甲3|某丙|罚款|7\n";

    private static final Ledger COUNT = new Ledger("处罚台账", "", "案号", false, List.of());
    private static final Ledger TOGETHER = new Ledger("处罚台账", "", "案号", false, List.of(), List.of(), true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "处罚台账(2)", "处罚台账（2）", "处罚台账2", "处罚台账 2", "处罚台账-2", "处罚台账_2", "处罚台账（续）", "处罚台账续", "处罚台账续表", "处罚台账（续一）",
                "续表", "处罚台账（下半年）", "下半年", "处罚台账第2页", "处罚台账（第二部分）", "处罚台账二", "处罚台账（二）", "2月", "处罚台账2月", "2020年处罚台账",
                "第二季度", "7月至12月", "处罚台账（补充）", "处罚登记", "处罚明细表", "处罚台账（新）", "处罚台账 (副本)", "Sheet2", "处罚台账下"
            })
    void goesOn(String name) {
        assertThat(parts(COUNT, "处罚台账", A, name, B)).isEqualTo("2 处罚台账; 1 " + name);
        assertThat(parts(TOGETHER, "处罚台账", A, name, B)).isEqualTo("2 处罚台账; 1 " + name);
        String same = " info ledger.same-rows";
        assertThat(parts(COUNT, "处罚台账", A, name, A)).as("a copy").isEqualTo("2 处罚台账" + same);
        assertThat(parts(COUNT, "处罚台账", BOTH, name, B)).as("an extract").isEqualTo("3 处罚台账" + same);
        assertThat(parts(COUNT, "处罚台账", B, name, BOTH)).as("more of it").isEqualTo("3 " + name + same);
        assertThat(parts(COUNT, "处罚台账", A, name, HEAD)).as("nothing yet").isEqualTo("2 处罚台账");
        assertThat(parts(COUNT, "处罚台账", HEAD, name, B)).as("only there").isEqualTo("1 " + name);
        assertThat(parts(TOGETHER, "处罚台账", A, name, HALF)).as("partly the same").isEqualTo("2 处罚台账; 2 " + name);
    }

    private static final String BARE = "甲3|某丙|罚款|7\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"处罚台账(2)", "处罚台账 (2)", "处罚台账（续）", "处罚台账续表", "续表", "Sheet2", "下半年", "2月", "处罚台账第2页", "处罚明细表"})
    void goesOnWithoutAHeader(String name) {
        String both = "2 处罚台账; 1 " + name;
        for (Ledger ledger : List.of(COUNT, TOGETHER)) {
            assertThat(parts(ledger, "处罚台账", A, name, BARE)).as("rows").isEqualTo(both);
            assertThat(parts(ledger, "处罚台账", A, name, "2020年处罚台账（续）\n" + BARE))
                    .as("title")
                    .isEqualTo(both);
            assertThat(parts(ledger, "处罚台账", A, name, "\n\n甲3|某丙||7\n合计|||7\n"))
                    .as("total")
                    .isEqualTo(both + " info ledger.total-row");
            assertThat(parts(ledger, name, BARE, "处罚台账", A)).as("before").isEqualTo(both);
            assertThat(parts(ledger, "处罚台账", A, name, "文号|当事人|处罚种类|罚款金额\n" + BARE))
                    .as("another word")
                    .isEqualTo(both);
        }
        assertThat(parts(COUNT, "处罚台账", A, name, "甲1|某甲|罚款|5\n"))
                .as("a copy")
                .isEqualTo("2 处罚台账 info ledger.same-rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "案件|当事人|处罚种类|罚款金额\n甲3|某丙|罚款|7\n",
                "文号|当事人|种类|罚款金额\n甲3|某丙|罚款|7\n",
                "当事人|文号|处罚种类|罚款金额\n某丙|甲3|罚款|7\n",
                "1|甲3|某丙|罚款|7\n",
                "某事|某丙|罚款|没有\n"
            })
    void mayGoOn(String other) {
        for (Ledger ledger : List.of(COUNT, TOGETHER)) {
            assertThat(parts(ledger, "处罚台账", A, "处罚台账（续）", other)).isEqualTo("2 处罚台账 warning ledger.unread-sheet");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"文号|当事人|处罚种类|没收金额\n甲3|某丙|罚款|7\n", "案号|当事人|处罚种类|处罚数额\n甲3|某丙|罚款|7\n"})
    void anAmountInOtherWordsIsAskedAbout(String other) {
        Ledger fines = new Ledger("处罚台账", "罚款金额", "", false, List.of(), List.of(), true);
        assertThat(parts(fines, "处罚台账", A, "处罚台账（续）", other)).isEqualTo("11 处罚台账 warning ledger.unread-sheet");
        assertThat(parts(fines, "处罚台账", A, "Sheet2", BARE)).isEqualTo("11 处罚台账; 7 Sheet2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"罚款\n警告\n没收\n", "种类|件数\n罚款|2\n警告|1\n", "说明|请逐案填写\n", "项目|本年数|上年数\n案件数|71|70\n", ""})
    void anotherSheetHoldsAnotherThing(String other) {
        assertThat(parts(COUNT, "处罚台账", A, "Sheet2", other)).isEqualTo("2 处罚台账");
    }

    @ParameterizedTest
    @CsvSource({"处罚台账（下半年）, true", "续表, true", "2月, true", "Sheet1, false", "人员名册, false"})
    void aFileWithoutAnyHeader(String name, boolean asked) {
        String rows = "甲3|某丙|罚款|7\n甲4|某丁|罚款|8\n";
        ReadReturn read = Readings.ledger("x", "件", TOGETHER).read(Drawn.sheet(name, rows));
        assertThat(read.findings())
                .extracting(each -> each.level().label() + " " + each.code())
                .containsExactly(asked ? "warning ledger.unread-sheet" : "info file.nothing-found");
    }

    /** {@code asked} where its name does not say that it holds no case. */
    @ParameterizedTest
    @CsvSource({
        "填写示例, false",
        "处罚台账示例, false",
        "处罚台账模板, false",
        "填表说明, false",
        "2019年处罚台账, false",
        "处罚台账（2019）, false",
        "处罚台账（作废）, false",
        "许可台账, true",
        "不予处罚台账, true",
        "简易程序, true",
        "县城区, true"
    })
    void isAnotherThing(String name, boolean asked) {
        assertThat(parts(COUNT, "处罚台账", A, name, B))
                .isEqualTo("2 处罚台账" + (asked ? " warning ledger.same-headers" : " info ledger.passed-over"));
        assertThat(parts(COUNT, "处罚台账", A, name, HEAD)).isEqualTo("2 处罚台账");
        assertThat(parts(COUNT, "处罚台账", BOTH, name, HALF))
                .as("an extract")
                .isEqualTo("3 处罚台账" + (asked ? " info ledger.same-rows" : " info ledger.passed-over"));
        assertThat(parts(COUNT, "处罚台账", A, name, "案号|当事人\n甲7|某庚\n"))
                .as("other headers")
                .isEqualTo("2 处罚台账" + (asked ? "" : " info ledger.passed-over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1月|2月", "上半年|下半年", "第一季度|第二季度", "处罚台账1|处罚台账2", "1月处罚台账|2月处罚台账", "处罚台账（上）|处罚台账（下）"})
    void noSheetHasTheName(String names) {
        String[] name = names.split("\\|");
        assertThat(parts(COUNT, name[0], A, name[1], B))
                .isEqualTo("2 " + name[0] + "; 1 " + name[1] + " info ledger.other-sheet");
        assertThat(parts(TOGETHER, name[0], A, name[1], B))
                .isEqualTo("2 " + name[0] + "; 1 " + name[1] + " info ledger.other-sheet");
        assertThat(parts(COUNT, name[0], A, name[1], HEAD)).isEqualTo("2 " + name[0] + " info ledger.other-sheet");
    }

    /** 2020年处罚台账 beside 2019年处罚台账. */
    @ParameterizedTest
    @ValueSource(strings = {"2019年处罚台账", "填写示例", "处罚台账（模板）"})
    void theOtherSheetIsNone(String other) {
        assertThat(parts(COUNT, other, B, "2020年处罚台账", A))
                .isEqualTo("2 2020年处罚台账 info ledger.other-sheet info ledger.passed-over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"罚款金额", "案号"})
    void aLedgerOfAnotherIndicatorIsNotAskedAbout(String header) {
        ReadReturn read = Readings.ledger("x", "件", COUNT)
                .andLedger("y", "件", new Ledger("许可台账", "", header, false, List.of()))
                .read(Drawn.sheet("处罚台账", A).and("许可台账", B));

        assertThat(read.findings()).isEmpty();
        assertThat(read.observations()).hasSize(2);
    }

    /** Rows without a number or a name may be two cases that are alike. */
    @ParameterizedTest
    @CsvSource({"罚款, 罚款, 1 处罚台账; 1 处罚台账(2)", "罚款, 警告, 1 处罚台账; 1 处罚台账(2)"})
    void rowsThatTellNothingAreNotTheSame(String one, String other, String expected) {
        Ledger kinds = new Ledger("处罚台账", "", "处罚种类", false, List.of());
        assertThat(parts(kinds, "处罚台账", "处罚种类|金额\n" + one + "|5\n", "处罚台账(2)", "处罚种类|金额\n" + other + "|5\n"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"某丙, 某丁, 0, 4", "某甲, 某丁, 1, 4", "某甲, 某乙, 0, 2", "某乙, 某乙, 0, 2"})
    void distinctValuesAreLookedForInEverySheet(String one, String two, int shared, String total) {
        Ledger persons = new Ledger("处罚台账", "", "当事人", true, List.of(), List.of(), true);
        String other = HEAD + "甲8|" + one + "|罚款|9\n甲9|" + two + "|罚款|9\n";
        ReadReturn read =
                Readings.ledger("x", "人", persons).read(Drawn.sheet("处罚台账", A).and("处罚台账(2)", other));

        List<List<Observation>> ledgers = Observations.ledgers(read.observations());
        assertThat(Observations.shared(ledgers).number()).isEqualTo(shared);
        assertThat(Observations.total(ledgers.stream().flatMap(List::stream).toList()))
                .isEqualByComparingTo(total);
    }

    /** What would be summed with {@code files: all}, and the findings. */
    private static String parts(Ledger ledger, String first, String one, String second, String other) {
        ReadReturn read =
                Readings.ledger("x", "件", ledger).read(Drawn.sheet(first, one).and(second, other));
        String counted = Observations.ledgers(read.observations()).stream()
                .map(each -> Observations.total(each).toPlainString() + " "
                        + first(each).cell().sheet())
                .collect(Collectors.joining("; "));
        String told = read.findings().stream()
                .map(finding -> " " + finding.level().label() + " " + finding.code())
                .collect(Collectors.joining());
        return counted + told;
    }

    private static Observation first(List<Observation> ledger) {
        return ledger.get(0);
    }
}
