package org.huibao.workbook.review;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.notation.TextWidth;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.ReviewList.Item;

/** Writes the sheet 审核意见, in either format. */
public final class ReviewSheetWriter {

    public static final int ORDINAL = 2;
    public static final int PLACE = 4;
    private static final int MOST_CHARACTERS = 2000;
    private static final double LINE = 15;
    private static final double MOST_POINTS = 400;
    static final int HEADER_FILL = 0xDDE7F3;
    static final int INPUT_FILL = 0xFFF8DC;

    /** In digits of the standard font, for each column. */
    public static final List<Integer> WIDTHS = List.of(2, 6, 8, 20, 18, 18, 46, 30, 30, 2, 2, 2);

    private final Workbook workbook;
    private final Sheet sheet;
    private final ReviewStyles styles;
    private final CellStyle text;
    private final CellStyle centred;
    private final CellStyle link;
    private final CellStyle answer;

    ReviewSheetWriter(Workbook workbook, Sheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.styles = new ReviewStyles(workbook);
        text = styles.boxed(styles.font(ReviewStyles.TEXT, 11), HorizontalAlignment.LEFT);
        centred = styles.boxed(styles.font(ReviewStyles.TEXT, 11), HorizontalAlignment.CENTER);
        Font blue = styles.font(ReviewStyles.TEXT, 11);
        blue.setColor(IndexedColors.BLUE.getIndex());
        blue.setUnderline(Font.U_SINGLE);
        link = styles.boxed(blue, HorizontalAlignment.LEFT);
        answer = styles.boxed(styles.font(ReviewStyles.TEXT, 11), HorizontalAlignment.LEFT);
        answer.setLocked(false);
        RedFill.colour(workbook, answer, INPUT_FILL);
    }

    /** @param fills what the marked cells' fills were, by address */
    void write(ReviewList review, Map<Item, Map<String, String>> fills) {
        for (int column = 1; column <= WIDTHS.size(); column++) {
            sheet.setColumnWidth(column - 1, WIDTHS.get(column - 1) * 256);
            sheet.setColumnHidden(column - 1, review.isHidden(column));
        }
        head(review);
        for (int i = 0; i < review.items().size(); i++) {
            Item item = review.items().get(i);
            item(sheet.createRow(ReviewList.FIRST_ITEM - 1 + i), i + 1, item, fills.getOrDefault(item, Map.of()));
        }
        sheet.createFreezePane(0, ReviewList.FIRST_ITEM - 1);
        sheet.setDisplayGridlines(false);
        ReviewStyles.page(sheet, 2);
    }

    private void head(ReviewList review) {
        Row title = sheet.createRow(0);
        title.setHeightInPoints(36);
        cell(title, ReviewList.KEY, ReviewList.MARK, text);
        CellStyle titleStyle = styles.words(styles.font(ReviewStyles.HEADING, 16), HorizontalAlignment.LEFT);
        cell(title, ORDINAL, review.title(), titleStyle);
        Row introduction = sheet.createRow(1);
        introduction.setHeightInPoints((float) introductionPoints(review));
        cell(
                introduction,
                ORDINAL,
                review.introduction(),
                styles.words(styles.font(ReviewStyles.TEXT, 11), HorizontalAlignment.LEFT));
        for (int row = 0; row < 2; row++) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, ORDINAL - 1, ReviewList.ANSWER - 1));
        }
        CellStyle header = styles.header();
        Row headers = sheet.createRow(2);
        headers.setHeightInPoints(28);
        for (int i = 0; i < review.headers().size(); i++) {
            cell(headers, ORDINAL + i, review.headers().get(i), header);
        }
    }

    private void item(Row row, int ordinal, Item item, Map<String, String> fills) {
        List<String> texts = texts(ordinal, item);
        for (int i = 0; i < texts.size(); i++) {
            int column = ORDINAL + i;
            CellStyle style =
                    column < PLACE ? centred : column == PLACE && !item.sheet().isEmpty() ? link : text;
            cell(row, column, texts.get(i), style);
        }
        row.setHeightInPoints((float) itemPoints(texts));
        cell(row, ReviewList.ANSWER, "", item.key().isEmpty() ? text : answer);
        cell(row, ReviewList.KEY, item.key(), text);
        if (!item.sheet().isEmpty()) {
            link(row.getCell(PLACE - 1), item);
        }
        if (!fills.isEmpty()) {
            cell(row, ReviewList.MARKED_SHEET, item.sheet(), text);
            cell(row, ReviewList.MARKED_CELL, String.join(ReviewList.BETWEEN, fills.keySet()), text);
            cell(row, ReviewList.MARKED_FILL, String.join(ReviewList.BETWEEN, fills.values()), text);
        }
    }

    private void link(Cell cell, Item item) {
        Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        to.setAddress(location(item));
        cell.setHyperlink(to);
    }

    public static String location(Item item) {
        String address = item.address().isEmpty() ? "A1" : item.address();
        return "'" + item.sheet().replace("'", "''") + "'!" + address;
    }

    /** From the ordinal's column on. */
    public static List<String> texts(int ordinal, Item item) {
        return List.of(
                Integer.toString(ordinal),
                item.level(),
                item.place(),
                item.found(),
                item.expected(),
                item.message(),
                item.remedy());
    }

    /** It is as wide as the columns that are seen. */
    public static double introductionPoints(ReviewList review) {
        int characters = IntStream.rangeClosed(ORDINAL, ReviewList.ANSWER)
                .filter(column -> !review.isHidden(column))
                .map(column -> WIDTHS.get(column - 1))
                .sum();
        return 6 + LINE * lines(review.introduction(), characters);
    }

    public static double itemPoints(List<String> texts) {
        double most = 1;
        for (int i = 0; i < texts.size(); i++) {
            most = Math.max(most, lines(texts.get(i), WIDTHS.get(ORDINAL + i - 1)));
        }
        return Math.min(MOST_POINTS, 10 + LINE * most);
    }

    public static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    /** How many lines a text takes; a Chinese character is as wide as two digits. */
    private static int lines(String text, int characters) {
        return text.lines()
                .mapToInt(line -> 1 + TextWidth.inPlaces(line) / Math.max(1, characters - 1))
                .sum();
    }

    private static void cell(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column - 1);
        cell.setCellStyle(style);
        if (!value.isEmpty()) {
            cell.setCellValue(shortened(value));
        }
    }
}
