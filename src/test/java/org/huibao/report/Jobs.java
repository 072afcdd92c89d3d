package org.huibao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Combine;
import org.huibao.definition.Indicator.Kind;
import org.huibao.definition.Indicator.Rounding;
import org.huibao.definition.ReportJob;
import org.huibao.formula.Formula;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/** A small report and its figures. */
public final class Jobs {

    static final String PERIOD = "2020";

    private Jobs() {}

    public static ReportJob with(byte[] template) {
        return with(template, LocalDate.of(2021, 2, 3));
    }

    public static ReportJob with(byte[] template, @Nullable LocalDate date) {
        return with(template, date, List.of());
    }

    public static ReportJob allowing(byte[] template, String... numbers) {
        return with(template, null, List.of(numbers));
    }

    private static ReportJob with(byte[] template, @Nullable LocalDate date, List<String> allowed) {
        return new ReportJob(
                "rule-of-law",
                PERIOD,
                "法治政府建设年度报告",
                "示例县",
                date,
                null,
                List.of(
                        new Department("a", "县司法局", List.of(), "", true),
                        new Department("b", "大沙镇", List.of(), "乡镇", true),
                        new Department("c", "河口镇", List.of(), "乡镇", false),
                        new Department("d", "未报镇", List.of(), "乡镇", true)),
                new ReportJob.Returns(List.of(), List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                allowed,
                List.of(
                        number("petition_cases", "受理信访案件数", "件", 0, null),
                        number("closure_rate", "信访案件办结率", "%", 1, new Rate()),
                        number("fines", "安全生产罚款", "元", 0, null),
                        number("lawsuits_lost", "败诉案件数", "件", 0, null),
                        number("lawsuits", "应诉案件数", "件", 0, null),
                        number("hearings", "听证会次数", "次", 0, null),
                        optional("optional", "移送案件数", "件"),
                        indicator("by_department", "各部门人数", "人", Kind.NUMBER, List.of("a", "b"), Combine.NONE, 0, null),
                        indicator("problems", "存在的问题", "", Kind.TEXT, List.of("a", "b"), Combine.LIST, 0, null),
                        indicator("opinion", "县司法局意见", "", Kind.TEXT, List.of("a"), Combine.LIST, 0, null)),
                List.of(),
                List.of(),
                List.of(new ReportJob.DefinitionFile("report.docx", template)));
    }

    /** With other indicators in the place of its own. */
    public static ReportJob changing(byte[] template, UnaryOperator<Indicator> changed) {
        ReportJob job = with(template);
        return new ReportJob(
                job.name(),
                job.period(),
                job.title(),
                job.county(),
                job.date(),
                job.deadline(),
                job.departments(),
                job.returns(),
                job.changeLimit(),
                job.levels(),
                job.untracedAllowed(),
                job.indicators().stream().map(changed).toList(),
                job.checks(),
                job.acceptances(),
                job.files());
    }

    /** The same with one more indicator of this name. */
    public static ReportJob named(byte[] template, String name) {
        return worded(template, List.of(number("odd", name, "件", 0, null)));
    }

    /** With other indicators, for conditions of a template: counts, money in two units, one that will be missing. */
    public static ReportJob worded(byte[] template) {
        return worded(template, List.of());
    }

    private static ReportJob worded(byte[] template, List<Indicator> more) {
        ReportJob job = with(template);
        List<Indicator> indicators = new ArrayList<>(List.of(
                number("cases", "受理信访案件数", "件", 0, null),
                number("closed", "办结信访案件数", "件", 0, null),
                number("lost", "败诉案件数", "件", 0, null),
                number("fines_wan", "罚款（万元）", "万元", 2, null),
                number("later", "日后上报数", "件", 0, null)));
        indicators.addAll(more);
        Set<String> own = Set.of("petition_cases", "lawsuits_lost");
        job.indicators().stream().filter(each -> !own.contains(each.code())).forEach(indicators::add);
        return new ReportJob(
                job.name(),
                job.period(),
                job.title(),
                job.county(),
                job.date(),
                job.deadline(),
                job.departments(),
                job.returns(),
                job.changeLimit(),
                job.levels(),
                job.untracedAllowed(),
                indicators,
                job.checks(),
                job.acceptances(),
                job.files());
    }

    public static Indicator looped(Indicator like, Indicator.InLoop loop) {
        return new Indicator(
                like.code(),
                like.name(),
                like.aliases(),
                like.unit(),
                like.kind(),
                like.from(),
                like.combine(),
                like.decimals(),
                like.rounding(),
                like.required(),
                like.previous(),
                like.definition(),
                like.formula(),
                like.at(),
                like.ledger(),
                loop);
    }

    /** Number, rate, money, none, missing and texts. */
    public static TestFigures figures() {
        return new TestFigures()
                .with("petition_cases", Value.Number.of("71"))
                .with("closure_rate", Value.Number.of("99.96210999"))
                .with("fines", Value.Number.of("158900"))
                .with("lawsuits", Value.Number.of("0"))
                .with("lawsuits_lost", Value.none())
                .with("hearings", new Value.Missing(Value.Reason.BLANK, "b"))
                .with("optional", new Value.Missing(Value.Reason.NOTHING_REPORTED, "optional"))
                .with("problems", texts("problems", "一是力量不足。", "二是<b>培训</b>&不够。\n三是经费紧张。"))
                .with("opinion", texts("opinion", "同意"))
                .with("a", "petition_cases", Value.Number.of("50"))
                .with("a", "fines", Value.Number.of("158900"))
                .with("a", "by_department", Value.Number.of("12"))
                .with("a", "lawsuits", Value.Number.of("0"))
                .with("a", "problems", new Value.Text("一是力量不足。"))
                .with("b", "petition_cases", Value.Number.of("21"))
                .with("b", "fines", Value.none())
                .with("b", "by_department", new Value.Missing(Value.Reason.BLANK, "b"))
                .with("b", "lawsuits", Value.Number.of("3"))
                .with("c", "problems", new Value.Text("{{county}}"));
    }

    public static Figure figure(String code, Value value) {
        return new Figure(code, PERIOD, value, List.of());
    }

    public static Figure texts(String code, String... texts) {
        List<Contribution> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(new Contribution(Role.TEXT, "a", code, PERIOD, new Value.Text(text), null, text, ""));
        }
        sources.add(new Contribution(Role.BLANK, "b", code, PERIOD, Value.blank(), null, "", ""));
        return new Figure(code, PERIOD, new Value.Text(String.join("\n", texts)), sources);
    }

    private static Indicator number(String code, String name, String unit, int decimals, @Nullable Formula formula) {
        return indicator(code, name, unit, Kind.NUMBER, List.of("a"), Combine.SUM, decimals, formula);
    }

    private static Indicator optional(String code, String name, String unit) {
        Indicator like = number(code, name, unit, 0, null);
        return new Indicator(
                code,
                name,
                List.of(),
                unit,
                like.kind(),
                like.from(),
                like.combine(),
                0,
                like.rounding(),
                false,
                "published",
                "",
                null,
                null,
                null);
    }

    private static Indicator indicator(
            String code,
            String name,
            String unit,
            Kind kind,
            List<String> from,
            Combine combine,
            int decimals,
            @Nullable Formula formula) {
        return new Indicator(
                code,
                name,
                List.of(),
                unit,
                kind,
                from,
                combine,
                decimals,
                Rounding.HALF_UP,
                true,
                "published",
                "",
                formula,
                null,
                null);
    }

    private static final class Rate implements Formula {
        @Override
        public String text() {
            return "RATE(closed, petition_cases)";
        }

        @Override
        public boolean isRate() {
            return true;
        }

        @Override
        public Set<String> codes() {
            return Set.of("closed", "petition_cases");
        }

        @Override
        public Set<String> previousCodes() {
            return Set.of();
        }

        @Override
        public Value evaluate(FormulaInputs inputs) {
            return new Value.Number(BigDecimal.TEN);
        }
    }
}
