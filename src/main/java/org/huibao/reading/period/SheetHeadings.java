package org.huibao.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Period;
import org.huibao.notation.RecentTexts;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Grid;

/** The headers that forms and departments' own sheets put over their columns, folded. */
public final class SheetHeadings {

    public static final String CODE = "编码";
    /** The form's own; a column of remarks beside it is somebody's notebook. */
    public static final Set<String> NOTES = Set.of("说明");

    public static final Set<String> REMARKS = Set.of("备注");
    public static final Set<String> UNITS = Set.of("单位", "计量单位");

    /** What a row is called stands under one of these, as a rule. */
    private static final Set<String> NAMES = Set.of(
            ("指标名称 指标 指标项目 统计指标 项目 项目名称 名称 事项 事项名称 内容 统计内容 统计项目 填报项目 填报内容 填报指标 工作内容 数据项 子项 细项 " + "一级指标 二级指标 三级指标")
                    .split(" "));

    /** A text under one of these is about a row; it does not name one. */
    private static final Set<String> ABOUT =
            Set.of(("说明 备注 附注 备考 注 注释 备注说明 情况说明 填报说明 填表说明 填写说明 变化说明 变动说明 差异说明 简要说明 其他说明 "
                            + "补充说明 有关说明 原因 原因说明 变动原因 变化原因 增减原因 原因分析 需要说明的情况 意见 口径 统计口径 指标解释 指标口径 数据来源 来源 依据 "
                            + "remarks remark notes note comments")
                    .split(" "));

    private static final Set<String> ORDINALS = Set.of("序号 编号 编码 代码 指标代码 指标编码 行次 no".split(" "));

    private final List<String> written;
    private final Set<String> values;

    private final Optional<Period> period;
    private final RecentTexts<PeriodHeading> times;
    private final RecentTexts<AsideWords> asides;

    /** @param valueColumns as the administrator wrote them */
    public SheetHeadings(List<String> valueColumns, Optional<Period> period) {
        this.period = period;
        this.times = new RecentTexts<>(folded -> PeriodHeading.of(folded, period));
        this.asides = new RecentTexts<>(plain -> AsideWords.judged(plain, this));
        this.written = valueColumns;
        this.values = valueColumns.stream().map(LabelFolding::fold).collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> values() {
        return values;
    }

    /** What the header says of the time; nothing where the administrator named it as one of values. */
    public PeriodHeading when(SheetLabel header) {
        return when(header.folded());
    }

    public PeriodHeading when(String folded) {
        return PeriodHeading.mayBe(folded) && !values.contains(folded) ? times.of(folded) : PeriodHeading.NONE;
    }

    /** See {@link AsideWords#in}. */
    AsideWords aside(String plain) {
        return asides.of(plain);
    }

    /** 2020年度统计表 as well as 本年. */
    boolean saysOwnTime(SheetLabel label) {
        return when(label) == PeriodHeading.THIS
                || period.filter(of -> label.plain().contains(Integer.toString(of.year())))
                        .isPresent();
    }

    /** True for the report of a quarter or a month, in which 累计 is another number than the period's. */
    public boolean isOfPartOfYear() {
        return period.filter(of -> of.kind() != Period.Kind.YEAR).isPresent();
    }

    /** What titles in these rows say. */
    boolean isOfOtherPeriod(Grid grid, int first, int last) {
        if (period.isEmpty()) {
            return false;
        }
        SheetTitles titles = new SheetTitles(period, Set.of(), this, false);
        titles.rows(grid, first, last);
        return titles.judged(period.get()).judgement().standing() == PeriodStanding.OTHER;
    }

    public static boolean isOverNames(SheetLabel header) {
        return NAMES.contains(header.folded());
    }

    public static boolean isOverRemarks(SheetLabel header) {
        return ABOUT.contains(header.folded());
    }

    public static boolean isOverUnits(SheetLabel header) {
        return UNITS.contains(header.folded());
    }

    public static boolean isOverOrdinals(SheetLabel header) {
        return ORDINALS.contains(header.folded());
    }

    /** As a finding prints what it expected. */
    public String expected() {
        return String.join(" / ", written);
    }
}
