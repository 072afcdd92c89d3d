package org.huibao.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Period;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Grid;

/** The headers that forms and departments' own sheets put over their columns, folded. */
public final class SheetHeadings {

    public static final String CODE = HeaderTerms.HEADER_CODE.list().get(0);
    /** The form's own; a column of remarks beside it is somebody's notebook. */
    public static final Set<String> NOTES = HeaderTerms.HEADER_OWN_NOTE.set();

    public static final Set<String> REMARKS = HeaderTerms.HEADER_REMARK_ANYWHERE.set();
    public static final Set<String> UNITS = HeaderTerms.HEADER_UNIT.set();

    /** What a row is called stands under one of these, as a rule. */
    private static final Set<String> NAMES = HeaderTerms.HEADER_NAME.set();

    /** A text under one of these is about a row; it does not name one. */
    private static final Set<String> ABOUT = HeaderTerms.HEADER_ABOUT.set();

    private static final Set<String> ORDINALS = HeaderTerms.HEADER_FORM_ORDINAL.set();

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

    /** The one that a form has. */
    public String first() {
        return written.isEmpty() ? "" : written.get(0);
    }

    /** As a finding prints what it expected. */
    public String expected() {
        return String.join(" / ", written);
    }
}
