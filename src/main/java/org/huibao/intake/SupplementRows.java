package org.huibao.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Cell;
import org.huibao.workbook.OneFile;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.Workbooks;

/**
 * Whether a 补报 brings the rows that the file it is named after lacks, rather than all of them anew. What tells rows apart is what stands once in its
 * column: the labels of a form, the numbers of cases.
 */
final class SupplementRows {

    private static final int HEADERS_WITHIN = 12;

    /** Of one file; a longer one has shown by then which column tells its rows apart. */
    private static final int MOST_TEXTS = 2_000_000;

    private static final int LONGEST = 100;

    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,4}|[一二三四五六七八九十]{1,3}");

    private final List<String> passwords;

    SupplementRows(List<String> passwords) {
        this.passwords = passwords;
    }

    /** The texts of a column; once is false where one stands in it twice. */
    private static final class Column {
        private final Set<String> texts = new HashSet<>();
        private boolean once = true;
        private boolean ordinals = true;

        void add(String text) {
            once &= texts.add(text);
            ordinals &= ORDINAL.matcher(text).matches();
        }

        boolean tells() {
            return once && !ordinals;
        }
    }

    /** The first rows of a file, and of each column of its visible sheets what stands below. */
    private static final class Content {
        private final Set<List<String>> first = new HashSet<>();
        private final List<Map<Integer, String>> rows = new ArrayList<>();
        private int left = MOST_TEXTS;

        static Content of(Workbook workbook) {
            Content content = new Content();
            workbook.sheets().stream().filter(sheet -> !sheet.hidden()).forEach(content::take);
            return content;
        }

        private void take(Sheet sheet) {
            sheet.rows(row -> {
                Map<Integer, String> texts = texts(row);
                rows.add(texts);
                left -= texts.size() + 1;
                if (row.number() <= HEADERS_WITHIN) {
                    first.add(List.copyOf(texts.values()));
                }
                return left > 0;
            });
        }

        private static Map<Integer, String> texts(Row row) {
            Map<Integer, String> texts = new TreeMap<>();
            for (Cell cell : row.cells()) {
                if (cell.kind() == Cell.Kind.TEXT
                        && !cell.legible().isBlank()
                        && cell.legible().length() <= LONGEST) {
                    texts.put(cell.column(), LabelFolding.fold(cell.legible()));
                }
            }
            return texts;
        }

        /** Without the headers that the other has, too. */
        Map<Integer, Column> columns(Content other) {
            Map<Integer, Column> columns = new TreeMap<>();
            for (Map<Integer, String> row : rows) {
                if (row.size() > 1 && !isHeader(row, other)) {
                    row.forEach((column, text) ->
                            columns.computeIfAbsent(column, any -> new Column()).add(text));
                }
            }
            return columns;
        }

        private static boolean isHeader(Map<Integer, String> row, Content other) {
            return other.first.contains(List.copyOf(row.values()))
                    && row.values().stream().allMatch(text -> text.chars().noneMatch(Character::isDigit));
        }
    }

    /** Whether most of what the older one holds does not stand in the other; false where a file cannot be opened or nothing tells rows apart. */
    boolean areOthers(Path older, Path newer) {
        Content before = content(older);
        Content now = content(newer);
        Map<Integer, Column> had = before.columns(now);
        boolean apart = false;
        for (Map.Entry<Integer, Column> each : now.columns(before).entrySet()) {
            Column column = had.get(each.getKey());
            if (column == null || !column.tells() || !each.getValue().tells()) {
                continue;
            }
            Set<String> both = new HashSet<>(each.getValue().texts);
            both.retainAll(column.texts);
            if (2 * both.size() >= column.texts.size()) {
                return false;
            }
            apart = true;
        }
        return apart;
    }

    private Content content(Path file) {
        Opened<Content> opened = OneFile.work(
                () -> Workbooks.read(file, passwords, Content::of),
                failure -> new Opened.Unreadable<>("failed", List.of(failure)));
        return opened instanceof Opened.Readable<Content> readable ? readable.result() : new Content();
    }
}
