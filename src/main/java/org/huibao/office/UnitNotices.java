package org.huibao.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huibao.definition.FixedTable;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.notation.Unit;

/** Units of a definition that may not be meant: none at all, one that nobody knows, 万圆 for 万元. What departments file is converted by them. */
final class UnitNotices {

    private UnitNotices() {}

    /** Key of the sentence → what it is about. */
    static Map<String, List<String>> in(ReportJob job) {
        Map<String, List<String>> notices = new LinkedHashMap<>();
        notices.put("preview.no-unit", told(job, unit -> unit.isNone(), false));
        notices.put("preview.unknown-unit", told(job, unit -> !unit.isNone() && !unit.known(), true));
        notices.put("preview.odd-unit", told(job, UnitNotices::isOddlySpelled, true));
        return notices;
    }

    /** 圆 is 元, and 万圆 is printed as it stands. */
    private static boolean isOddlySpelled(Unit unit) {
        return unit.isMoney() && !unit.text().endsWith(unit.base());
    }

    /** Indicators, and of tables, whose cells are many, the tables. */
    private static List<String> told(ReportJob job, Predicate<Unit> odd, boolean withUnit) {
        List<String> told = new ArrayList<>();
        job.indicators().stream()
                .filter(each -> !each.isTableCell() && isOdd(each, odd))
                .map(each -> each.name() + (withUnit ? "（" + each.unit() + "）" : ""))
                .forEach(told::add);
        for (FixedTable table : job.tables()) {
            job.indicators().stream()
                    .filter(each -> each.isTableCell() && isOdd(each, odd) && table.holds(each.code()))
                    .findFirst()
                    .ifPresent(each -> told.add("“" + table.name() + "”" + (withUnit ? "（" + each.unit() + "）" : "")));
        }
        return told;
    }

    private static boolean isOdd(Indicator indicator, Predicate<Unit> odd) {
        return indicator.kind() == Indicator.Kind.NUMBER
                && indicator.formula() == null
                && odd.test(Unit.of(indicator.unit()));
    }
}
