package org.huibao.proof.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.FixedTable;
import org.huibao.definition.ReportJob;
import org.huibao.definition.TableLine;
import org.huibao.proof.seen.VisibleCharacters;
import org.huibao.proof.word.WordText.Piece;

/**
 * What a report must show where its template says {@code {{table: NAME}}} in a paragraph by itself: row after row the labels, and a figure's mark in each
 * cell that is not crossed out. Worked out from the labels alone, level by level.
 */
final class ExpectedTables {

    private static final Pattern ASKED = Pattern.compile("\\{\\{\\s*(?:table|表格|表)\\s*[:：]\\s*([^|{}]*?)\\s*}}");

    private final FixedTable table;
    private final List<Piece> pieces = new ArrayList<>();
    private final int across;
    private final int down;

    private ExpectedTables(FixedTable table) {
        this.table = table;
        this.across = levels(table.rows());
        this.down = levels(table.columns());
    }

    /** The pieces of a template's part, with its tables in the place of their marks. */
    static List<Piece> drawn(List<Piece> template, ReportJob job) {
        if (job.tables().isEmpty()) {
            return template;
        }
        List<Piece> drawn = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            Optional<FixedTable> asked =
                    fills(template, i) ? named(((Piece.Text) template.get(i)).text(), job) : Optional.empty();
            if (asked.isPresent()) {
                drawn.addAll(new ExpectedTables(asked.get()).pieces());
            } else {
                drawn.add(template.get(i));
            }
        }
        return drawn;
    }

    /** Whether it is a text with a paragraph to itself. */
    private static boolean fills(List<Piece> template, int at) {
        return template.get(at) instanceof Piece.Text
                && (at == 0 || !isInline(template.get(at - 1)))
                && at + 1 < template.size()
                && template.get(at + 1) instanceof Piece.ParagraphEnd;
    }

    private static boolean isInline(Piece piece) {
        return piece instanceof Piece.Text || piece instanceof Piece.Drawing || piece instanceof Piece.Note;
    }

    private static Optional<FixedTable> named(String text, ReportJob job) {
        Matcher asked = ASKED.matcher(VisibleCharacters.of(text).text().strip());
        return asked.matches() ? job.table(asked.group(1)) : Optional.empty();
    }

    private static int levels(List<TableLine> lines) {
        int levels = 0;
        for (TableLine line : lines) {
            levels = Math.max(levels, line.labels().size());
        }
        return levels;
    }

    private List<Piece> pieces() {
        for (int level = 0; level < down; level++) {
            pieces.add(new Piece.RowStart());
            cell(0, level == 0 ? table.corner() : "", down == 1 ? "" : level == 0 ? "restart" : "continue");
            for (int i = 0; i < table.columns().size(); i++) {
                if (level >= table.columns().get(i).labels().size()) {
                    cell(across + i, "", "continue");
                } else if (isLast(table.columns().get(i), level) || begins(table.columns(), i, level)) {
                    boolean merged = isLast(table.columns().get(i), level) && level < down - 1;
                    cell(across + i, label(table.columns().get(i), level), merged ? "restart" : "");
                }
            }
            pieces.add(new Piece.RowEnd());
        }
        for (int i = 0; i < table.rows().size(); i++) {
            TableLine row = table.rows().get(i);
            pieces.add(new Piece.RowStart());
            for (int level = 0; level < row.labels().size(); level++) {
                boolean own = isLast(row, level);
                boolean begins = own || begins(table.rows(), i, level);
                cell(level, begins ? label(row, level) : "", own ? "" : begins ? "restart" : "continue");
            }
            for (int column = 0; column < table.columns().size(); column++) {
                String code = row.code() + "_" + table.columns().get(column).code();
                cell(across + column, table.crossed().contains(code) ? FixedTable.CROSSED : "{{" + code + "}}", "");
            }
            pieces.add(new Piece.RowEnd());
        }
        return pieces;
    }

    private static boolean isLast(TableLine line, int level) {
        return level == line.labels().size() - 1;
    }

    private static String label(TableLine line, int level) {
        return isLast(line, level) ? line.shown() : line.labels().get(level);
    }

    /** Whether no line before it stands under the same label, and under the same ones around that. */
    private static boolean begins(List<TableLine> lines, int at, int level) {
        if (at == 0 || lines.get(at - 1).labels().size() <= level + 1) {
            return true;
        }
        for (int outer = 0; outer <= level; outer++) {
            if (!lines.get(at - 1)
                    .labels()
                    .get(outer)
                    .equals(lines.get(at).labels().get(outer))) {
                return true;
            }
        }
        return false;
    }

    private void cell(int column, String text, String merge) {
        pieces.add(new Piece.CellStart(column, merge));
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text));
        }
        pieces.add(new Piece.ParagraphEnd());
    }
}
