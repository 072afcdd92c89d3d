package org.huibao.reading;

import java.util.List;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.Labels;
import org.huibao.workbook.Sheet;

/** Looks for a ledger by its headers, where no sheet has the name that the definition gives. */
final class LedgerSheet {

    /** The header of a ledger stands in its first rows. */
    private static final int HEADER_WITHIN = 50;

    private final Sheets sheets;

    LedgerSheet(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * The visible sheets that have all of the headers; those whose names are like the wanted one, if any are.
     *
     * @param indicators whose own ledgers are none that was renamed
     * @param ofOtherPeriod to look only where nothing is read; else only where something may be
     */
    List<Sheet> withHeaders(Ledger ledger, List<Indicator> indicators, boolean ofOtherPeriod) {
        List<String> taken = indicators.stream()
                .flatMap(each -> each.ledger() == null
                        ? Stream.empty()
                        : sheets.ledgersNamed(each.ledger().sheet()).stream())
                .map(Sheet::name)
                .toList();
        List<LedgerColumn> wanted = LedgerColumn.of(ledger);
        List<Sheet> having = sheets.all().stream()
                .filter(sheet -> !sheet.hidden() && !taken.contains(sheet.name()))
                .filter(sheet -> sheets.isOfOtherPeriod(sheet, ledger.sheet()) == ofOtherPeriod)
                .filter(sheet -> has(sheet, wanted))
                .toList();
        List<Sheet> alike = having.stream()
                .filter(sheet -> isLike(sheet.name(), ledger.sheet()))
                .toList();
        return alike.isEmpty() ? having : alike;
    }

    private static boolean has(Sheet sheet, List<LedgerColumn> wanted) {
        HeaderSearch search = new HeaderSearch(wanted);
        sheet.rows(row -> search.row(HeaderLine.of(row)) && search.found().isEmpty() && row.number() < HEADER_WITHIN);
        return search.found().isPresent();
    }

    /** 处罚台账(2020) and 行政处罚登记表 for 处罚台账, and a name that says nothing: Sheet1. */
    static boolean isLike(String name, String wanted) {
        String one = essence(name);
        String other = essence(wanted);
        return one.isEmpty() || other.isEmpty() || one.contains(other) || other.contains(one);
    }

    private static String essence(String name) {
        return Labels.plain(name)
                .replaceAll("sheet|工作表|台账|登记|明细|统计|汇总|清单|情况|副本|更正|补报|修订|表|年度?|月份?|第?[一二三四]?季度|[0-9().\\-_q]", "");
    }
}
