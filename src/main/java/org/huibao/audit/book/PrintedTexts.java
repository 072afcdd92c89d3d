package org.huibao.audit.book;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.model.ReportPassage;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;

/** In which words the report prints a figure. */
final class PrintedTexts {

    /** As the titles of content controls write numbers: longer ones are cut off. */
    private static final int DECIMALS = 6;

    private static final int LONGEST = 120;
    private static final int MOST = 6;

    private final Map<String, List<ReportPassage.Piece>> pieces = new HashMap<>();

    PrintedTexts(List<ReportPassage> report) {
        collect(report);
    }

    private void collect(List<ReportPassage> passages) {
        for (ReportPassage passage : passages) {
            if (passage instanceof ReportPassage.Paragraph paragraph) {
                for (ReportPassage.Piece piece : paragraph.pieces()) {
                    if (!piece.figure().isEmpty()) {
                        pieces.computeIfAbsent(piece.figure(), code -> new ArrayList<>())
                                .add(piece);
                    }
                }
            } else if (passage instanceof ReportPassage.Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell.content())));
            }
        }
    }

    /** Each way in which it is printed, once; what stands for one department's own value is left out. Empty for what the report does not print. */
    String of(Indicator indicator, Value value) {
        String own = value instanceof Value.Number number ? title(indicator, number) : "";
        Set<String> texts = new LinkedHashSet<>();
        for (ReportPassage.Piece piece : pieces.getOrDefault(indicator.code(), List.of())) {
            if (texts.size() < MOST
                    && piece.title().startsWith(own)
                    && (value instanceof Value.Number || value instanceof Value.Text || !isNumber(indicator, piece))) {
                texts.add(piece.text());
            }
        }
        String all = String.join(" / ", texts);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
    }

    /** One department's, where the county has no number. */
    private static boolean isNumber(Indicator indicator, ReportPassage.Piece piece) {
        int at = indicator.name().length() + 1;
        if (at < piece.title().length() && piece.title().charAt(at) == '-') {
            at++;
        }
        return at < piece.title().length() && Character.isDigit(piece.title().charAt(at));
    }

    /** How the title begins, where Word shows the county's value. */
    private static String title(Indicator indicator, Value.Number number) {
        boolean cut = number.amount().scale() > DECIMALS;
        String exact =
                CellNumber.plainText(cut ? number.amount().setScale(DECIMALS, RoundingMode.DOWN) : number.amount());
        String title = indicator.name() + " " + exact + indicator.unit();
        return title.length() < 60 ? title : "";
    }
}
