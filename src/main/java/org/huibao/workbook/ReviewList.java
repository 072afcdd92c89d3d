package org.huibao.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huibao.workbook.limit.FileLimits;

/**
 * What stands on the sheet 审核意见 of a workbook that goes back to its department. Readers of returns never see that sheet among the others.
 *
 * @param introduction one paragraph a line
 * @param headers as many as {@link Item} has texts, the ordinal before them and the answer behind them; an empty one hides its column
 * @param added rows that the workbook does not have yet, on a sheet of their own
 */
public record ReviewList(String title, String introduction, List<String> headers, List<Item> items, Added added) {

    /** The name of the sheet of added rows; a number follows where there is one already. */
    public static final String ADDED = "补填";

    /** Stands for the name that the sheet of added rows is going to have; no sheet can be called so. */
    public static final String TO_BE_ADDED = ADDED + "*";

    /**
     * Rows for what the form could not ask for yet when it was made.
     *
     * @param headers of a form; the first column is hidden
     * @param rows texts of the cells, as many as headers; none where nothing is added
     */
    public record Added(List<String> headers, List<List<String>> rows) {
        public static final Added NOTHING = new Added(List.of(), List.of());

        public Added {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
        }
    }

    public ReviewList(String title, String introduction, List<String> headers, List<Item> items) {
        this(title, introduction, headers, items, Added.NOTHING);
    }

    /** The sheet's name; a number follows where a department has a sheet of that name itself. */
    public static final String SHEET = "审核意见";

    /** In cell A1 of the hidden first column. */
    public static final String MARK = "huibao.review";

    public static final int FIRST_ITEM = 4;
    public static final int KEY = 1;
    public static final int ANSWER = 9;
    public static final int MARKED_SHEET = 10;

    /** Several are parted by {@link #BETWEEN}. */
    public static final int MARKED_CELL = 11;

    /** What the fills of these cells were, in the same order. */
    public static final int MARKED_FILL = 12;

    public static final String BETWEEN = " ";

    public ReviewList {
        headers = List.copyOf(headers);
        items = List.copyOf(items);
    }

    /**
     * One finding.
     *
     * @param key what an answer is about; empty where none is asked for
     * @param place as shown
     * @param sheet that the place links to; empty for none
     * @param address of the cell that the place links to; empty for none
     * @param comment of the red cells; empty if no cell is to be red
     * @param also addresses on the same sheet that are to be red besides
     */
    public record Item(
            String key,
            String level,
            String place,
            String found,
            String expected,
            String message,
            String remedy,
            String sheet,
            String address,
            String comment,
            List<String> also) {

        public Item {
            also = List.copyOf(also);
        }

        public Item(
                String key,
                String level,
                String place,
                String found,
                String expected,
                String message,
                String remedy,
                String sheet,
                String address,
                String comment) {
            this(key, level, place, found, expected, message, remedy, sheet, address, comment, List.of());
        }

        private Item in(String other) {
            return new Item(
                    key, level, other + "!" + address, found, expected, message, remedy, other, address, comment, also);
        }

        /** The cells that are to be red, that of the link first. */
        public List<String> marked() {
            List<String> marked = new ArrayList<>();
            if (marksCell()) {
                marked.add(address);
                marked.addAll(also);
            }
            return marked;
        }

        public boolean marksCell() {
            return !sheet.isEmpty() && !address.isEmpty() && !comment.isEmpty();
        }
    }

    /** With a further paragraph behind the introduction. */
    public ReviewList saying(String paragraph) {
        return new ReviewList(title, introduction + "\n" + paragraph, headers, items, added);
    }

    /** Whether nobody is to see a column: one for programs, or one that this review does not need and gives no header. */
    public boolean isHidden(int column) {
        int header = column - KEY - 1;
        return column == KEY
                || column > ANSWER
                || header < headers.size() && headers.get(header).isEmpty();
    }

    /** With the name of the sheet of added rows. */
    public ReviewList naming(String sheet) {
        return new ReviewList(
                title,
                introduction,
                headers,
                items.stream()
                        .map(item -> item.sheet().equals(TO_BE_ADDED) ? item.in(sheet) : item)
                        .toList(),
                added);
    }

    /** What a department wrote beside a finding. */
    public record Answer(String key, String text, String address) {}

    /** @param review a sheet that bears the mark */
    public static List<Answer> answers(Sheet review) {
        List<Answer> answers = new ArrayList<>();
        review.rows(row -> {
            Map<Integer, String> texts = texts(row);
            String key = texts.getOrDefault(KEY, "");
            String text = texts.getOrDefault(ANSWER, "");
            if (row.number() >= FIRST_ITEM && !key.isEmpty() && !text.isEmpty()) {
                answers.add(new Answer(key, text, Addresses.of(row.number(), ANSWER)));
            }
            return row.number() < FileLimits.GRID_ROWS;
        });
        return answers;
    }

    public static boolean isMarked(Sheet sheet) {
        if (!sheet.name().startsWith(SHEET)) {
            return false;
        }
        boolean[] marked = {false};
        sheet.rows(row -> {
            marked[0] = row.number() == 1 && texts(row).getOrDefault(KEY, "").equals(MARK);
            return false;
        });
        return marked[0];
    }

    private static Map<Integer, String> texts(Row row) {
        return row.cells().stream()
                .collect(Collectors.toMap(Cell::column, cell -> cell.raw().strip(), (first, second) -> first));
    }
}
