package org.huibao.reading.ledger;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.notation.ScaleHint;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;
import org.huibao.reading.book.ReturnSheets;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerHeader;
import org.huibao.reading.sheet.UnitMentions.Mention;
import org.huibao.reading.unit.UnitStatement;
import org.huibao.reading.unit.UnitStatement.Reach;
import org.huibao.reading.value.DoubtfulValue;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.reading.value.ValueDoubt;
import org.huibao.workbook.MarginText;
import org.huibao.workbook.Sheet;

/**
 * What is said of the unit of a ledger's amounts apart from its cells: 金额单位均为万元 in a sheet of instructions, a page header, a text box, a comment. It
 * converts nothing; where it says another unit than the one in which amounts were summed, that is asked about.
 */
final class UnitsApart {

    private final ReturnSheets sheets;
    private final ReturnSoFar gathered;

    UnitsApart(ReturnSheets sheets, ReturnSoFar gathered) {
        this.sheets = sheets;
        this.gathered = gathered;
    }

    /** After the last row of the sheet. */
    void tell(Indicator indicator, Sheet sheet, LedgerContext here) {
        Unit wanted = Unit.of(indicator.unit());
        List<UnitStatement> apart = new ArrayList<>();
        LedgerHeader header = here.header();
        for (MarginText margin : sheets.margins(sheet)
                .about(
                        header.column(0),
                        header.lines().get(0).number(),
                        header.lowest().number())) {
            add(apart, margin.text(), wanted);
        }
        for (Mention line : sheets.covers(sheet)) {
            add(apart, line.text(), wanted);
        }
        here.units()
                .contradictedBy(apart)
                .ifPresent(said -> gathered.add(new DoubtfulValue(
                        ValueDoubt.UNIT_UNCLEAR,
                        gathered.at(
                                indicator, sheet.name(), header.counted().cell().address()),
                        said,
                        wanted.text())));
    }

    private static void add(List<UnitStatement> apart, String text, Unit wanted) {
        UnitPhrase.in(text)
                .map(phrase -> UnitStatement.of(Reach.MARGIN, phrase, text.strip()))
                .ifPresentOrElse(apart::add, () -> {
                    if (ScaleHint.in(text, wanted)) {
                        apart.add(new UnitStatement(Reach.MARGIN, List.of(), text.strip()));
                    }
                });
    }
}
