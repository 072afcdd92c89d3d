package org.huibao.confirm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.model.ReportPassage;
import org.huibao.model.ReportPassage.Piece;

/** A report taken apart into sentences and rows of tables, once for all departments: each piece with the department that is spoken of there. */
public final class ReportSentences {

    private static final String ENDS = "。！？!?";

    /** @param of code of the department that was named last in the sentence; empty where none was */
    record Spoken(Piece piece, String of) {}

    private final List<Department> departments;
    private final List<List<Spoken>> prose = new ArrayList<>();
    private final List<List<Spoken>> rows = new ArrayList<>();

    /** @param report as it reads */
    public ReportSentences(ReportJob job, List<ReportPassage> report) {
        this.departments = job.departments();
        for (ReportPassage passage : report) {
            if (passage instanceof ReportPassage.Paragraph paragraph) {
                sentences(paragraph.pieces());
            } else if (passage instanceof ReportPassage.Table table) {
                table.rows().forEach(this::row);
            }
        }
    }

    /** Sentences that print a figure or depend on one, in the order of the text. */
    List<List<Spoken>> prose() {
        return prose;
    }

    /** Rows of tables that do. */
    List<List<Spoken>> rows() {
        return rows;
    }

    private void sentences(List<Piece> pieces) {
        List<Piece> sentence = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!piece.figure().isEmpty()) {
                sentence.add(piece);
                continue;
            }
            int from = 0;
            for (int i = 0; i < piece.text().length(); i++) {
                if (ENDS.indexOf(piece.text().charAt(i)) >= 0) {
                    sentence.add(words(piece.text().substring(from, i + 1)));
                    add(prose, sentence, "");
                    sentence.clear();
                    from = i + 1;
                }
            }
            sentence.add(words(piece.text().substring(from)));
        }
        add(prose, sentence, "");
    }

    /** A row of a table reads as a sentence of its cells. */
    private void row(ReportPassage.Row row) {
        List<Piece> pieces = new ArrayList<>();
        String begins = "";
        for (ReportPassage.Cell cell : row.cells()) {
            if (!pieces.isEmpty()) {
                pieces.add(words("　"));
            }
            for (ReportPassage inside : cell.content()) {
                if (inside instanceof ReportPassage.Paragraph paragraph) {
                    pieces.addAll(paragraph.pieces());
                }
            }
            begins = begins.isEmpty() ? departmentIn(text(pieces), "") : begins;
        }
        add(rows, pieces, begins);
    }

    private static Piece words(String text) {
        return new Piece(text, "", "", false);
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** @param about code of the department that the sentence speaks of from its beginning; empty for none */
    private void add(List<List<Spoken>> sentences, List<Piece> pieces, String about) {
        if (pieces.stream().allMatch(piece -> piece.figure().isEmpty())) {
            return;
        }
        List<Spoken> spoken = new ArrayList<>();
        String of = about;
        for (Piece piece : pieces) {
            if (!piece.figure().matches("[a-z].*")) {
                of = departmentIn(piece.text(), of);
            }
            spoken.add(new Spoken(piece, of));
        }
        sentences.add(spoken);
    }

    /** The department named last, by its name. */
    private String departmentIn(String text, String before) {
        String found = before;
        int last = -1;
        for (Department each : departments) {
            int at = text.lastIndexOf(each.name());
            if (at > last) {
                last = at;
                found = each.code();
            }
        }
        return found;
    }
}
