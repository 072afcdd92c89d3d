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
 * @param headers as many as {@link Item} has texts, the ordinal before them and the answer behind them
 */
public record ReviewList(String title, String introduction, List<String> headers, List<Item> items) {

    /** The sheet's name; a number follows where a department has a sheet of that name itself. */
    public static final String SHEET = "审核意见";

    /** In cell A1 of the hidden first column. */
    public static final String MARK = "huibao.review";

    public static final int FIRST_ITEM = 4;
    public static final int KEY = 1;
    public static final int ANSWER = 9;
    public static final int MARKED_SHEET = 10;
    public static final int MARKED_CELL = 11;
    public static final int MARKED_FILL = 12;

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
     * @param comment of the red cell; empty if no cell is to be red
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
            String comment) {

        public boolean marksCell() {
            return !sheet.isEmpty() && !address.isEmpty() && !comment.isEmpty();
        }
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
