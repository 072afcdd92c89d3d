package org.huibao.confirm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.confirm.ReportSentences.Spoken;
import org.huibao.definition.Indicator;
import org.huibao.model.ReportPassage.Piece;
import org.huibao.notation.CellNumber;

/** The sentences of the report that print a department's numbers, or what is worked out from them; and where in them. */
final class SlipSentences {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final char WORDING = '?';

    /** As Word shows it over a figure. */
    private static final int DECIMALS = 6;

    private final SlipContent content;
    private final BiFunction<String, String, String> note;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Set<Integer>> concerned = new HashMap<>();
    private final Set<List<SlipPiece>> sentences = new LinkedHashSet<>();
    private final Set<String> printed = new HashSet<>();

    /** @param note lines of the table, and the department's share where it is not all, as a sentence shows them */
    SlipSentences(SlipContent content, BiFunction<String, String, String> note) {
        this.content = content;
        this.note = note;
        int ordinal = 0;
        for (SlipRow row : content.rows()) {
            ordinals.put(row.code(), ++ordinal);
        }
        content.job().figures().forEach(each -> indicators.put(each.code(), each));
    }

    /** In the order of the text, and then the rows of tables that print what no sentence does. */
    List<List<SlipPiece>> all() {
        content.report().prose().forEach(this::sentence);
        for (List<Spoken> row : content.report().rows()) {
            if (row.stream()
                    .map(each -> each.piece().figure())
                    .anyMatch(figure -> !figure.isEmpty() && !printed.contains(figure))) {
                sentence(row);
            }
        }
        return List.copyOf(sentences);
    }

    private void sentence(List<Spoken> spoken) {
        List<SlipPiece> marked = new ArrayList<>();
        boolean own = false;
        for (Spoken each : spoken) {
            String figure = each.piece().figure();
            if (figure.isEmpty()) {
                marked.add(new SlipPiece(each.piece().text(), false, ""));
            } else if (figure.charAt(0) == WORDING) {
                own |= CODE.matcher(figure)
                        .results()
                        .anyMatch(code -> !concerned(code.group()).isEmpty());
                marked.add(new SlipPiece(each.piece().text(), false, ""));
            } else {
                SlipPiece piece = figure(each.piece(), each.of());
                own |= piece.own();
                if (piece.own()) {
                    printed.add(figure);
                }
                marked.add(piece);
            }
        }
        if (own) {
            sentences.add(stripped(marked));
        }
    }

    /** Without the indent, which stands in the text of some templates. */
    private static List<SlipPiece> stripped(List<SlipPiece> pieces) {
        List<SlipPiece> all = new ArrayList<>(pieces);
        while (!all.isEmpty() && all.get(0).text().isBlank()) {
            all.remove(0);
        }
        SlipPiece first = all.get(0);
        all.set(0, new SlipPiece(first.text().stripLeading(), first.own(), first.note()));
        return all;
    }

    private SlipPiece figure(Piece piece, String of) {
        Set<Integer> lines = concerned(piece.figure());
        boolean county = isCounty(piece);
        boolean others =
                !county && !of.isEmpty() && !of.equals(content.department().code());
        if (lines.isEmpty() || others || !county && of.isEmpty()) {
            return new SlipPiece(piece.text(), false, "");
        }
        String printed = lines.stream().map(String::valueOf).collect(Collectors.joining("、"));
        Indicator indicator = indicators.get(piece.figure());
        if (indicator != null && indicator.kind() == Indicator.Kind.TEXT) {
            boolean its = lines.stream()
                    .anyMatch(line -> content.rows()
                            .get(line - 1)
                            .text()
                            .contains(piece.text().strip()));
            return new SlipPiece(piece.text(), its, its ? note.apply(printed, "") : "");
        }
        Integer ordinal = ordinals.get(piece.figure());
        boolean shared = county
                && ordinal != null
                && indicator != null
                && indicator.from().size() > 1;
        return new SlipPiece(
                piece.text(),
                true,
                note.apply(printed, shared ? content.rows().get(ordinal - 1).code() : ""));
    }

    /** By what Word shows over the figure: its name and its exact value; in a loop over departments that is their own. */
    private boolean isCounty(Piece piece) {
        String number = content.county().getOrDefault(piece.figure(), "");
        Indicator indicator = indicators.get(piece.figure());
        if (number.isEmpty() || indicator == null || !CellNumber.isDecimal(number)) {
            return true;
        }
        BigDecimal amount = new BigDecimal(number);
        String exact =
                CellNumber.plainText(amount.scale() > DECIMALS ? amount.setScale(DECIMALS, RoundingMode.DOWN) : amount);
        return piece.title().endsWith("…") || piece.title().endsWith(" " + exact + indicator.unit());
    }

    /** Lines of the table whose numbers a figure is, or is made of. */
    private Set<Integer> concerned(String code) {
        Set<Integer> known = concerned.get(code);
        if (known == null) {
            known = new TreeSet<>();
            concerned.put(code, known);
            Integer own = ordinals.get(code);
            Indicator indicator = indicators.get(code);
            if (own != null) {
                known.add(own);
            } else if (indicator != null && indicator.formula() != null) {
                for (String input : indicator.formula().codes()) {
                    known.addAll(concerned(input));
                }
                for (String input : indicator.formula().previousCodes()) {
                    known.addAll(concerned(input));
                }
            }
        }
        return known;
    }
}
