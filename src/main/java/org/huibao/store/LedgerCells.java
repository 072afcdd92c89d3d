package org.huibao.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huibao.model.CellRef;
import org.huibao.model.CountedCell;
import org.huibao.model.CountedCells;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cells of ledgers that count, each named in the audit log; nobody holds more than a piece of them. */
@Repository
public class LedgerCells {

    private final JdbcClient jdbc;

    LedgerCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes those of one reading; in the caller's transaction, in which the reading itself is kept as well. */
    public Taker of(String reading) {
        return new Taker(reading);
    }

    /** What is full goes to the database while the rows pass by. */
    public final class Taker implements CountedCells {
        private final String reading;
        private final Map<Column, Pieces> columns = new LinkedHashMap<>();

        private Taker(String reading) {
            this.reading = reading;
        }

        private record Column(String indicator, String sheet) {}

        private static final class Pieces {
            private final CellPiece next = new CellPiece();
            private int written;
        }

        @Override
        public void add(String indicator, String sheet, CountedCell cell) {
            Column column = new Column(indicator, sheet);
            Pieces pieces = columns.computeIfAbsent(column, any -> new Pieces());
            pieces.next.add(cell);
            if (pieces.next.isFull()) {
                insert(column, pieces);
            }
        }

        /** To be called after the last row. */
        public void finish() {
            columns.forEach((column, pieces) -> {
                if (!pieces.next.isEmpty()) {
                    insert(column, pieces);
                }
            });
        }

        /** Of a file of which nothing else could be read. */
        public void discard() {
            if (!columns.isEmpty()) {
                columns.clear();
                jdbc.sql("delete from counted_cells where reading = ?")
                        .param(reading)
                        .update();
            }
        }

        private void insert(Column column, Pieces pieces) {
            jdbc.sql("insert into counted_cells (reading, indicator, sheet, piece, content) values (?, ?, ?, ?, ?)")
                    .params(reading, column.indicator(), column.sheet(), pieces.written++, pieces.next.taken())
                    .update();
        }
    }

    /**
     * In the order of the rows.
     *
     * @param ledger a cell of the sheet, in a return that the run accepted
     */
    public void each(String run, String indicator, CellRef ledger, Consumer<CountedCell> consumer) {
        String reading = jdbc.sql(
                        "select reading from filed_return where run = ? and path = ? and verdict = 'ACCEPTED'")
                .params(run, ledger.file())
                .query(String.class)
                .single();
        Optional<byte[]> piece = piece(reading, indicator, ledger.sheet(), 0);
        for (int next = 1; piece.isPresent(); next++) {
            CellPiece.read(piece.get(), consumer);
            piece = piece(reading, indicator, ledger.sheet(), next);
        }
    }

    private Optional<byte[]> piece(String reading, String indicator, String sheet, int number) {
        List<byte[]> found = jdbc.sql(
                        "select content from counted_cells where reading = ? and indicator = ? and sheet = ?"
                                + " and piece = ?")
                .params(reading, indicator, sheet, number)
                .query((row, any) -> row.getBytes("content"))
                .list();
        return Optional.ofNullable(DataAccessUtils.singleResult(found));
    }
}
