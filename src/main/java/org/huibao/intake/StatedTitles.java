package org.huibao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.FileTerms;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;

/**
 * The texts above a table that may name the department.
 *
 * @param filedBy what stands behind 填报单位 and its like; names the department whatever else a title says
 * @param free titles without a label
 */
record StatedTitles(List<String> filedBy, List<String> free) {

    static final StatedTitles NONE = new StatedTitles(List.of(), List.of());

    private static final Set<String> FILED_BY = FileTerms.TITLE_FILED_BY.set();

    /** Before a colon these say who files; alone they head a column. */
    private static final Set<String> FILED_BY_BEFORE_COLON = FileTerms.TITLE_FILED_BY_COLON.set();

    /** A header cell: from its row on, names of departments are data. */
    private static final Set<String> HEADERS = HeaderTerms.HEADER_OF_TABLE.set();

    /** More unlabelled texts side by side than this are a header. */
    private static final int MOST_TEXTS = 4;

    private static final int MOST_CHARACTERS = 200;

    /** Cells of a row that are looked at, and titles of a sheet; no real one has a tenth of them. */
    private static final int MOST_IN_A_ROW = 200;

    private static final int MOST = 500;

    /** One cell often holds several: 填报日期：1月5日　　填报单位：县司法局. */
    private static final Pattern NEXT_LABEL = Pattern.compile("[\\s\\p{Z}]+(?=[^\\s\\p{Z}:：]{1,12}[:：])");

    /** Takes the rows of a sheet from the first one on. */
    static final class Reader {

        private final List<String> filedBy = new ArrayList<>();
        private final List<String> free = new ArrayList<>();

        /** @return false from the first row of the table on, whose texts are no titles */
        boolean take(Row row) {
            List<String> texts = texts(row);
            if (isTable(row, texts) || filedBy.size() + free.size() > MOST) {
                return false;
            }
            sort(texts, filedBy, free);
            return true;
        }

        StatedTitles titles() {
            return new StatedTitles(List.copyOf(filedBy), List.copyOf(free));
        }
    }

    private static List<String> texts(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && cell.raw().length() <= MOST_CHARACTERS)
                .flatMap(cell -> NEXT_LABEL.splitAsStream(cell.legible()))
                .limit(MOST_IN_A_ROW)
                .filter(text -> !LabelFolding.plain(text).isEmpty())
                .toList();
    }

    private static boolean isTable(Row row, List<String> texts) {
        boolean labelled = texts.stream().anyMatch(text -> colon(text) >= 0)
                || (!texts.isEmpty()
                        && texts.size() <= MOST_TEXTS
                        && FILED_BY.contains(withoutBracket(LabelFolding.fold(texts.get(0)))));
        if (labelled) {
            return false;
        }
        return texts.size() >= MOST_TEXTS
                || texts.stream().map(LabelFolding::fold).anyMatch(HEADERS::contains)
                || row.cells().stream().anyMatch(cell -> cell.kind() == Cell.Kind.NUMBER);
    }

    private static void sort(List<String> texts, List<String> filedBy, List<String> free) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int colon = colon(text);
            String label = withoutBracket(LabelFolding.fold(colon < 0 ? text : text.substring(0, colon)));
            String value = colon < 0 ? "" : text.substring(colon + 1);
            boolean names = FILED_BY.contains(label) || (colon >= 0 && FILED_BY_BEFORE_COLON.contains(label));
            if (LabelFolding.plain(value).isEmpty() && (names || colon >= 0) && i + 1 < texts.size()) {
                i++;
                value = texts.get(i);
            }
            if (names) {
                filedBy.add(value);
            } else if (colon < 0) {
                free.add(text);
            }
        }
    }

    /** 填报单位(盖章) */
    private static String withoutBracket(String label) {
        return label.replaceFirst("\\([^()]*\\)$", "");
    }

    private static int colon(String text) {
        int wide = text.indexOf('：');
        return wide >= 0 ? wide : text.indexOf(':');
    }
}
