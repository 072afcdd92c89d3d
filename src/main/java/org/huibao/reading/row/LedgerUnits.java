package org.huibao.reading.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.ScaleHint;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.unit.UnitStatement;
import org.huibao.reading.unit.UnitStatement.Reach;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger says of the unit of the column that is summed, as its rows pass by: in the sheet's name, above its header, in the header
 * and a row of units below it, and again on every page.
 */
final class LedgerUnits {

    private static final LetterSet STATES =
            LetterSet.of("：:" + TradeWords.beginnings(HeaderTerms.UNIT_WORD, HeaderTerms.UNIT_MEASURED));

    /** A line such as 单位：万元 has hardly anything beside it. */
    private static final int LINE = 3;

    private final LedgerHeader header;
    private final Unit wanted;
    private final List<UnitStatement> over = new ArrayList<>();
    private final List<UnitStatement> table = new ArrayList<>();
    private List<UnitStatement> page = new ArrayList<>();
    private @Nullable UnitStatement column;
    private @Nullable UnitStatement unitRow;
    private @Nullable UnitStatement group;

    /** What has been said since the last case: of those that follow, or of all, if none does. */
    private @Nullable UnitStatement line;

    private @Nullable UnitStatement heading;
    private boolean anyCase;

    LedgerUnits(LedgerHeader header, String sheet, Unit wanted) {
        this.header = header;
        this.wanted = wanted;
        this.column = named(header.counted().cell()).orElse(null);
        header.overCounted().forEach(label -> named(label.cell()).ifPresent(over::add));
        for (int i = header.above().size() - 1; i >= 0; i--) {
            HeaderLine line = header.above().get(i);
            for (SheetLabel label : line.labels().values()) {
                above(label.cell().legible(), line.labels().size());
            }
        }
        statement(sheet, Reach.TABLE, true).ifPresent(table::add);
    }

    /** From the nearest to the farthest. */
    List<UnitStatement> statements() {
        List<UnitStatement> all = new ArrayList<>();
        Stream.of(Optional.ofNullable(column), Optional.ofNullable(unitRow))
                .flatMap(Optional::stream)
                .forEach(all::add);
        all.addAll(over);
        Optional.ofNullable(group).ifPresent(all::add);
        all.addAll(page);
        all.addAll(table);
        return all;
    }

    private Optional<UnitStatement> named(Cell cell) {
        return statement(cell.legible(), Reach.COLUMN, true);
    }

    private void above(String text, int beside) {
        Optional<UnitStatement> said = statement(text, Reach.TABLE, beside <= 2);
        said.filter(statement -> statement.line() || beside <= 2).ifPresent(page::add);
    }

    private Optional<UnitStatement> statement(String text, Reach reach, boolean hint) {
        Optional<UnitPhrase> phrase = UnitPhrase.in(text);
        if (phrase.isPresent()) {
            return Optional.of(UnitStatement.of(reach, phrase.get(), text.strip()));
        }
        return hint && ScaleHint.in(text, wanted)
                ? Optional.of(new UnitStatement(reach, List.of(), text.strip()))
                : Optional.empty();
    }

    /** The header of another page, which may be in another unit. */
    boolean headerAgain(LedgerRow row) {
        Cell cell = row.at(header.column(0));
        if (cell == null
                || !LabelFolding.fold(cell.legible()).equals(header.counted().folded())) {
            return false;
        }
        // A header that says nothing is the first one again, with its unit.
        named(cell).ifPresent(stated -> {
            column = stated;
            unitRow = null;
        });
        if (line != null || heading != null) {
            page = new ArrayList<>();
            Optional.ofNullable(line).ifPresent(page::add);
            Optional.ofNullable(heading).ifPresent(page::add);
        }
        line = null;
        heading = null;
        group = null;
        anyCase = false;
        return true;
    }

    /** @return true for a row of units below the header, and for a line such as 单位：万元: neither is a case */
    boolean row(LedgerRow row) {
        Cell cell = row.at(header.column(0));
        Cell counted = cell != null && SheetIndex.hasContent(cell) ? cell : null;
        if (!anyCase && counted != null && counted.kind() == Cell.Kind.TEXT && row.isAllLabels()) {
            Optional<UnitPhrase> units =
                    UnitPhrase.in(counted.legible()).filter(phrase -> phrase.form() != UnitPhrase.Form.BEHIND);
            if (units.isPresent()) {
                unitRow = UnitStatement.of(
                        Reach.COLUMN, units.get(), counted.legible().strip());
                return true;
            }
        }
        if (row.filled().size() > LINE) {
            return false;
        }
        for (Cell each : row.filled()) {
            boolean text = each.kind() == Cell.Kind.TEXT && (counted == null || each == counted);
            Optional<UnitStatement> said = text && mayBeLine(each.legible())
                    ? statement(each.legible(), Reach.TABLE, false).filter(UnitStatement::line)
                    : Optional.empty();
            if (said.isPresent()) {
                line = said.get();
                return true;
            }
        }
        if (row.isLone() && counted == null && row.isAllLabels()) {
            heading(row.filled().get(0).legible());
        }
        return false;
    }

    /** 二、没收财物（万元） speaks of the cases below; one that says nothing leaves it open whether the one before goes on. */
    private void heading(String text) {
        heading = statement(text, Reach.GROUP, false).orElse(null);
        if (heading == null && group != null) {
            heading = new UnitStatement(Reach.ELSEWHERE, group.units(), group.text());
        }
    }

    private static boolean mayBeLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (STATES.has(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** @return true if something was said of this case and those that follow */
    boolean caseRow() {
        anyCase = true;
        if (line == null && heading == null) {
            return false;
        }
        if (line != null) {
            page.add(0, line);
        }
        group = heading == null ? group : heading;
        line = null;
        heading = null;
        return true;
    }

    /** A line below the last case, which says something of all of them. */
    Optional<UnitStatement> below() {
        return Optional.ofNullable(line);
    }
}
