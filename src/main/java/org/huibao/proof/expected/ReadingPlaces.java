package org.huibao.proof.expected;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.words.ProseTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.proof.word.WordText.Piece;

/** Where the marks of a template's part stand for its reader: in which paragraph or table, sentence, row and column. */
final class ReadingPlaces {

    private static final Pattern PARTS = Pattern.compile(ProseTerms.PROSE_PARTS.any());
    private static final Pattern TOTAL = Pattern.compile(RowTerms.ROW_TOTAL_OF_FORM.any());
    private static final String SENTENCE_ENDS = "。！？\n";
    private static final int LONGEST_LABEL = 40;
    private static final int ALL_COLUMNS = 64;

    /**
     * @param block begins with {@code t} for a table, with {@code p} for a paragraph
     * @param mark from 0
     * @param sentence of its paragraph, from 0
     * @param row its first mark; −1 outside of tables
     */
    record Place(String block, int mark, int sentence, int row, int column) {
        boolean isInTable() {
            return row >= 0;
        }
    }

    /** A word that says that parts follow, or that a total does. */
    record AddingWord(int mark, int sentence, boolean total) {}

    private final List<TemplateMark> marks;
    private final Place[] places;
    private final Map<String, List<AddingWord>> words = new HashMap<>();

    /** By row and by table and column. */
    private final Map<Integer, StringBuilder> labels = new HashMap<>();

    private final Map<String, Map<Integer, String>> headers = new HashMap<>();

    ReadingPlaces(List<TemplateMark> marks) {
        this.marks = marks;
        this.places = new Place[marks.size()];
        walk();
    }

    private static final class Row {
        private final int start;
        private final String table;
        private int column = -1;
        private final Map<Integer, StringBuilder> cells = new TreeMap<>();

        Row(int start, String table) {
            this.start = start;
            this.table = table;
        }
    }

    private void walk() {
        Deque<Row> rows = new ArrayDeque<>();
        // Of each depth the table that goes on there; the first paragraph outside of its rows ends it.
        String[] open = new String[ALL_COLUMNS];
        int sentence = 0;
        String paragraph = "p0";
        for (int i = 0; i < marks.size(); i++) {
            TemplateMark mark = marks.get(i);
            Piece piece = mark instanceof TemplateMark.Boundary boundary ? boundary.piece() : null;
            int depth = Math.min(rows.size(), ALL_COLUMNS - 2);
            if (piece instanceof Piece.RowStart) {
                open[depth] = open[depth] == null ? "t" + i : open[depth];
                open[depth + 1] = null;
                rows.push(new Row(i, open[depth]));
            } else if (piece instanceof Piece.CellStart cell && !rows.isEmpty()) {
                open[depth] = null;
                rows.element().column = cell.column();
                rows.element().cells.put(cell.column(), new StringBuilder());
            }
            Row row = rows.peek();
            places[i] = row == null
                    ? new Place(paragraph, i, sentence, -1, -1)
                    : new Place(row.table, i, sentence, row.start, row.column);
            if (mark instanceof TemplateMark.Words text) {
                rows.forEach(each -> each.cells
                        .getOrDefault(each.column, new StringBuilder())
                        .append(text.text()));
                sentence = sentences(text.text(), i, sentence, row == null ? paragraph : "");
            } else if (piece instanceof Piece.ParagraphEnd) {
                open[depth] = null;
                sentence = 0;
                paragraph = "p" + (i + 1);
            } else if (piece instanceof Piece.RowEnd && row != null) {
                rows.pop();
                named(row);
            }
        }
    }

    /** @return the sentence in which the text ends */
    private int sentences(String text, int at, int first, String paragraph) {
        if (!paragraph.isEmpty()) {
            words(text, at, first, false, paragraph);
            words(text, at, first, true, paragraph);
        }
        return first + ends(text);
    }

    private static int ends(String text) {
        return (int)
                text.chars().filter(each -> SENTENCE_ENDS.indexOf(each) >= 0).count();
    }

    private void words(String text, int at, int first, boolean total, String paragraph) {
        Matcher found = (total ? TOTAL : PARTS).matcher(text);
        while (found.find()) {
            words.computeIfAbsent(paragraph, each -> new ArrayList<>())
                    .add(new AddingWord(at, first + ends(text.substring(0, found.start())), total));
        }
    }

    private void named(Row row) {
        StringBuilder label = new StringBuilder();
        Map<Integer, String> header = headers.computeIfAbsent(row.table, each -> new TreeMap<>());
        Integer[] columns = row.cells.keySet().toArray(new Integer[0]);
        for (int i = 0; i < columns.length; i++) {
            String said = row.cells.get(columns[i]).toString().strip();
            if (!said.isBlank()) {
                int end = i + 1 < columns.length ? columns[i + 1] : columns[i] + ALL_COLUMNS;
                for (int column = columns[i]; column < end; column++) {
                    header.putIfAbsent(column, said);
                }
                if (label.length() + said.length() < LONGEST_LABEL) {
                    label.append(said);
                }
            }
        }
        labels.put(row.start, label);
    }

    Place place(int mark) {
        return places[mark];
    }

    List<AddingWord> words(String paragraph) {
        return words.getOrDefault(paragraph, List.of());
    }

    static boolean isTotal(String words) {
        return TOTAL.matcher(words).find();
    }

    String label(Place place) {
        return labels.getOrDefault(place.row(), new StringBuilder()).toString();
    }

    String header(Place place) {
        return headers.getOrDefault(place.block(), Map.of()).getOrDefault(place.column(), "");
    }

    /** Whether a mark of the place's paragraph, or of all of a table, is such a one. */
    boolean any(Place place, Predicate<TemplateMark> wanted) {
        for (int i = 0; i < marks.size(); i++) {
            if (places[i].block().equals(place.block()) && wanted.test(marks.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The first place of each paragraph and table, in the order of reading. */
    List<Place> blocks() {
        Map<String, Place> blocks = new LinkedHashMap<>();
        Arrays.stream(places).forEach(each -> blocks.putIfAbsent(each.block(), each));
        return List.copyOf(blocks.values());
    }
}
