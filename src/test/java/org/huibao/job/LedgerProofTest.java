package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.job.ReturnChanges.LEDGER;
import static org.huibao.job.ReturnChanges.row;
import static org.huibao.job.ReturnChanges.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.proof.SetDifference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in ledgers beside the cases, and the ways in which people write yes and no: nothing of it makes a true set wrong. */
class LedgerProofTest {

    @TempDir
    private static Path written;

    private static PublishedReturn published;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws IOException {
        published = new PublishedReturn(written, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3,4",
                "甲,乙,丙,丁",
                "（1）,（2）,（3）,（4）",
                "［1］,［2］,［3］,［4］",
                "甲,乙,1,2",
                "栏次,1,2,3=1+2",
                "一,二,三,四",
                "A,B,C,D",
                "1栏,2栏,3栏,4栏",
                "必填,必填,选填,数字",
                "号,名,,元"
            })
    void columnMarks(String marks) throws IOException {
        assertThat(below((Object[]) marks.split(","))).isEmpty();
    }

    @Test
    void aRowOfUnitsHoldsForWhatFollows() throws IOException {
        assertThat(below("", "", "", "万元")).extracting(SetDifference::kind).contains("source.ledger-sum");
    }

    /** Counted although what stands first in the row is no case's, and the row has less than a case. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total",
                "合計",
                "Σ",
                "统计",
                "小结",
                "计",
                "已缴",
                "全县",
                "结转下年",
                "上年结转",
                "累计罚款",
                "本月",
                "填表人",
                "制表日期",
                "联系电话：1234567",
                "共3条",
                "总记录数：3",
                "复核"
            })
    void aCountedRowThatIsNoCase(String first) throws IOException {
        assertThat(after(book -> {
                    Sheet ledger = book.getSheet(LEDGER);
                    ledger.getRow(4).getCell(0).setCellValue(first);
                    ledger.getRow(4).removeCell(ledger.getRow(4).getCell(1));
                }))
                .extracting(SetDifference::kind)
                .containsAnyOf("source.row-doubtful", "source.row-counted");
    }

    @Test
    void aPivotTableToTheRight() throws IOException {
        assertThat(after(book -> {
                    Sheet ledger = book.getSheet(LEDGER);
                    for (int row : List.of(0, 2, 3, 4)) {
                        ledger.getRow(row).createCell(6).setCellValue(row == 4 ? "总计" : "甲");
                    }
                }))
                .isEmpty();
    }

    @Test
    void dittoBelowTheHeaderOnceMore() throws IOException {
        assertThat(after(book -> {
                    Sheet ledger = book.getSheet(LEDGER);
                    row(ledger, 6, "案号", "当事人", "当场处罚", "罚款金额（元）");
                    row(ledger, 7, "甲4", "某丁", "同上");
                }))
                .extracting(SetDifference::kind)
                .containsExactly("source.row-left");
    }

    /** Words of the second case, which was not counted, and of the third, which was. */
    @ParameterizedTest
    @CsvSource({"☐是☑否, ☑是☐否", "是□ 否√, 是√ 否□", "╳, 是。", "√否 □是, √", "否。, 1.是", "不是, 是；", "假, 真"})
    void yesAndNo(String no, String yes) throws IOException {
        assertThat(after(book -> {
                    text(book, LEDGER, "C4", no);
                    text(book, LEDGER, "C5", yes);
                }))
                .isEmpty();
    }

    /** That a run says so of a row as full as a case is no proof; that it asks is. */
    @ParameterizedTest
    @CsvSource({
        "info ledger.footer-rows, false",
        "info ledger.total-row, false",
        "info ledger.prepared-rows, false",
        "info ledger.outside-period, false",
        "info ledger.marked-no, false",
        "info ledger.left-out, false",
        "warning ledger.unsure-rows, true"
    })
    void aCaseThatTheRunCallsNone(String said, boolean enough) throws IOException {
        assertThat(published.after(folder, book -> text(book, LEDGER, "C4", "是"), said + " 处罚台账 A4"))
                .extracting(SetDifference::kind)
                .containsExactlyElementsOf(enough ? List.of() : List.of("source.row-left"));
    }

    @Test
    void signaturesInCellsOfTheirOwn() throws IOException {
        assertThat(after(book -> {
                    row(book.getSheet(LEDGER), 6, "填表人", "张三", "审核人", "李四");
                    row(book.getSheet(LEDGER), 8, "单位负责人：", "王五", "填表人：", "报出日期：2021年1月8日");
                    row(book.getSheet(LEDGER), 7, "联系电话", "0458-4522222", "填表日期", "2021-01-05");
                }))
                .isEmpty();
    }

    @Test
    void aTotalWithSomethingInEveryColumn() throws IOException {
        assertThat(after(book -> row(book.getSheet(LEDGER), 6, "合计", "3件", "2件", "900")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019年度行政处罚台账, source.period", "2020年度行政处罚台账,", "行政处罚台账,"})
    void theLedgerOfAnotherYear(String title, String kind) throws IOException {
        assertThat(after(book -> under(book, title)))
                .extracting(SetDifference::kind)
                .allMatch(each -> each.equals(kind))
                .hasSize(kind == null ? 0 : 2);
    }

    @Test
    void aCountedRowAboveTheHeader() throws IOException {
        assertThat(after(book -> {
                    under(book, "行政处罚台账");
                    row(book.getSheet(LEDGER), 2, "说明", "二");
                    row(book.getSheet(LEDGER), 4, "案号", "当事人", "当场处罚", "罚款金额（元）");
                }))
                .extracting(SetDifference::kind)
                .contains("source.row-counted");
    }

    /** A title in the place of the header, and the header below it. */
    private static void under(XSSFWorkbook book, String title) {
        row(book.getSheet(LEDGER), 1, title);
        row(book.getSheet(LEDGER), 2, "案号", "当事人", "当场处罚", "罚款金额（元）");
    }

    private List<SetDifference> below(Object... cells) throws IOException {
        return after(book -> row(book.getSheet(LEDGER), 2, cells));
    }

    private List<SetDifference> after(Consumer<XSSFWorkbook> change) throws IOException {
        return published.after(folder, change);
    }
}
