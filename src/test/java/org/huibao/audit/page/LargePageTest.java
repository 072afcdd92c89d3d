package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.FiledReturn;
import org.huibao.model.ReportPassage;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.workbook.StreamedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1,000 figures with 200 source cells each. */
class LargePageTest {

    private static final int FIGURES = 1000;
    private static final int CELLS = 200;

    @Test
    void opensAtOnceAndStaysSmall(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("review.html");
        ReviewPage.write(page, content(new Sample(folder).content("zh-CN", true), form(folder.resolve("form.xlsx"))));
        assertThat(Files.size(page)).isLessThan(9_500_000);
        try (Browser browser = new Browser()) {
            Page opened = browser.open(page, "#figure=f999");
            Number milliseconds = (Number)
                    opened.evaluate(
                            "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))");
            assertThat(opened.textContent("aside .bar.sum .amount")).isEqualTo("19900");
            assertThat(opened.textContent("aside .sources")).contains("另有 150 个来源单元格");
            // Not one without the picture of its largest cell, not one department without its number.
            assertThat(
                            opened.evaluate(
                                    "() => D.figures.filter(each => !(D.sheets[each.sources[0][2]].sights || {})[each.sources[0][3]]).length"))
                    .isEqualTo(0);
            assertThat(opened.locator("aside .src table").first().textContent()).contains("第999项");
            assertThat(opened.textContent("aside button:has-text('显示')")).isEqualTo("显示全部 200 个");
            opened.click("aside button:has-text('显示全部')");
            assertThat(opened.locator("aside .bars .bar").count()).isGreaterThanOrEqualTo(CELLS);
            // 2 s is what a person gets; machines that build share their processors.
            assertThat(milliseconds.longValue()).isLessThan(8000);
            browser.assertNoTrouble();
        }
    }

    /** A form of all figures; its departments filed the same bytes. */
    static Path form(Path file) throws IOException {
        try (StreamedWorkbook workbook = StreamedWorkbook.create(file, "")) {
            workbook.list(
                    "填报表",
                    List.of(
                            new StreamedWorkbook.Column("序号", 6),
                            new StreamedWorkbook.Column("指标名称", 30),
                            new StreamedWorkbook.Column("单位", 6),
                            new StreamedWorkbook.Column("本年数", 10),
                            new StreamedWorkbook.Column("上年数", 10),
                            new StreamedWorkbook.Column("说明", 10)));
            for (int i = 0; i < FIGURES; i++) {
                workbook.row(
                        List.of(number(i), text("第" + i + "项安全生产检查次数"), text("次"), number(i), number(i), text("无")));
            }
        }
        return file;
    }

    private static StreamedWorkbook.Entry text(String text) {
        return new StreamedWorkbook.Entry.Text(text);
    }

    private static StreamedWorkbook.Entry number(long number) {
        return new StreamedWorkbook.Entry.Number(java.math.BigDecimal.valueOf(number));
    }

    static PageContent content(PageContent small, Path form) {
        ReportJob job = small.job();
        List<FiledReturn> files = IntStream.range(0, CELLS)
                .mapToObj(i -> new FiledReturn(
                        "部门" + i + "/法治政府建设年度报告填报表.xlsx",
                        "%064d".formatted(i),
                        10_000,
                        form,
                        FiledReturn.Verdict.ACCEPTED,
                        "d" + i,
                        "folder",
                        ""))
                .toList();
        ReportJob large = new ReportJob(
                job.name(),
                job.period(),
                job.title(),
                job.county(),
                job.date(),
                job.deadline(),
                IntStream.range(0, CELLS)
                        .mapToObj(
                                i -> new org.huibao.definition.Department("d" + i, "县第" + i + "局", List.of(), "", true))
                        .toList(),
                job.returns(),
                job.changeLimit(),
                Map.of(),
                List.of(),
                IntStream.range(0, FIGURES)
                        .mapToObj(i -> indicator(job.indicators().get(0), i))
                        .toList(),
                List.of(),
                List.of(),
                job.files());
        return new PageContent(
                large,
                true,
                "zh-CN",
                small.digest(),
                small.version(),
                () -> IntStream.range(0, FIGURES)
                        .mapToObj(i -> figure(i, files))
                        .iterator(),
                new Nothing(),
                department -> new Nothing(),
                List.of(),
                files,
                small.shelf(),
                report(),
                List.of(),
                file -> List.of(),
                SetComparison.none());
    }

    private static Indicator indicator(Indicator like, int i) {
        return new Indicator(
                "f" + i,
                "第" + i + "项安全生产检查次数",
                List.of(),
                "次",
                like.kind(),
                List.of(),
                like.combine(),
                0,
                like.rounding(),
                true,
                "none",
                "",
                null,
                null,
                null);
    }

    private static Figure figure(int i, List<FiledReturn> files) {
        return new Figure(
                "f" + i,
                "2020",
                Value.Number.of(String.valueOf(CELLS * (CELLS - 1) / 2)),
                IntStream.range(0, CELLS)
                        .mapToObj(n -> new Contribution(
                                Role.ADDEND,
                                "d" + n,
                                "f" + i,
                                "2020",
                                Value.Number.of(String.valueOf((n + i) % CELLS)),
                                new CellRef(files.get(n).path(), files.get(n).sha256(), "填报表", "D" + (i + 2)),
                                String.valueOf((n + i) % CELLS),
                                ""))
                        .toList());
    }

    private static List<ReportPassage> report() {
        return List.of(new ReportPassage.Paragraph(
                0,
                ReportPassage.Alignment.BOTH,
                true,
                "",
                32,
                false,
                IntStream.range(0, FIGURES)
                        .boxed()
                        .flatMap(i -> List.of(
                                new ReportPassage.Piece("第" + i + "项工作开展检查", "", "", false),
                                new ReportPassage.Piece("19900", "f" + i, "", false))
                                .stream())
                        .collect(Collectors.toList())));
    }

    private static final class Nothing implements FormulaInputs {
        @Override
        public Value now(String code) {
            return Value.none();
        }

        @Override
        public Value previous(String code) {
            return Value.none();
        }
    }
}
