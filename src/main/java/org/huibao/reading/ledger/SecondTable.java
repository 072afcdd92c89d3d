package org.huibao.reading.ledger;

import java.util.stream.Collectors;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.huibao.notation.Unit;
import org.huibao.reading.row.HeaderSearch;
import org.huibao.reading.row.LedgerColumn;
import org.huibao.reading.row.LedgerContext;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.row.RowKind;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.unit.StatedUnit;
import org.huibao.reading.value.CellFinding;
import org.huibao.reading.value.CellValue;
import org.huibao.reading.value.DoubtfulPlace;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Cell;

/** Another table below a ledger. It is no part of it; but if one of its rows would have counted, nobody can say that it is not. */
final class SecondTable {

    private final LedgerRow header;
    private final boolean sameColumns;
    private final boolean apart;
    private final Unit wanted;
    private final boolean sum;

    /** @param last row of the ledger */
    SecondTable(LedgerContext here, Ledger ledger, Unit wanted, LedgerRow header, int last) {
        this.header = header;
        HeaderSearch again = new HeaderSearch(LedgerColumn.of(ledger));
        again.row(header.line());
        this.sameColumns = again.found().isPresent();
        this.apart =
                (header.row().number() - last > 1 || header.beginsWithOrdinals()) && !header.isMostly(here.folded());
        this.wanted = wanted;
        this.sum = !ledger.sum().isEmpty();
    }

    /** @param counted what stands in the ledger's column */
    boolean wouldCount(LedgerRow row, Cell counted) {
        if (row.isLone() || row.kind(1) != RowKind.CASE) {
            return false;
        }
        return !sum
                || CellValue.number(counted, wanted, new StatedUnit.Silent()) instanceof CellValue.Read read
                        && read.value() instanceof Value.Number;
    }

    /**
     * What is to be told of it.
     *
     * @param counts whether one of its rows would have
     */
    CellFinding finding(IndicatorCell at, boolean counts) {
        String headers =
                header.filled().stream().map(Cell::raw).map(String::strip).collect(Collectors.joining(", "));
        return sameColumns
                ? new DoubtfulPlace(PlaceDoubt.COLUMN_AMBIGUOUS, at, headers, "1")
                : new TableBelow(counts ? Level.ERROR : apart ? Level.INFO : Level.WARNING, at, headers);
    }

    String place() {
        return header.filled().get(0).address();
    }

    /**
     * {@code ledger.second-table}: a table of other columns, which was not counted: an error where one of its rows would count, and nothing to ask
     * about where it stands well apart.
     */
    record TableBelow(Level level, IndicatorCell at, String headers) implements CellFinding {

        static final FindingRule RULE = FindingRule.of("ledger.second-table", Level.ERROR, Level.WARNING, Level.INFO);

        TableBelow {
            headers = ReturnSoFar.shortened(headers);
        }

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return headers;
        }

        @Override
        public FindingFields fields() {
            return at.fields().and("headers", headers);
        }
    }
}
