package org.huibao.workbook.patch;

import static org.huibao.workbook.review.ReviewSheetWriter.WIDTHS;

import java.util.List;
import java.util.Map;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.ReviewList.Item;
import org.huibao.workbook.review.ReviewLook;
import org.huibao.workbook.review.ReviewSheetWriter;

/** The sheet 审核意见 as {@link ReviewSheetWriter} writes it, for a workbook that is not held in memory. */
final class ReviewSheetXml {

    private final StringBuilder xml = new StringBuilder(4096);
    private final StringBuilder links = new StringBuilder();
    private final Map<ReviewLook, Integer> looks;

    private ReviewSheetXml(Map<ReviewLook, Integer> looks) {
        this.looks = looks;
    }

    /** @param fills what the marked cells' fills were */
    static String of(ReviewList review, Map<Item, Map<String, String>> fills, Map<ReviewLook, Integer> looks) {
        return new ReviewSheetXml(looks).written(review, fills);
    }

    private String written(ReviewList review, Map<Item, Map<String, String>> fills) {
        xml.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr autoPageBreaks=\"1\" fitToPage=\"1\"/></sheetPr>"
                        + "<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\" showGridLines=\"0\"><pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\""
                        + " state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int column = 1; column <= WIDTHS.size(); column++) {
            boolean hidden = review.isHidden(column);
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"%3$s/>"
                    .formatted(column, WIDTHS.get(column - 1), hidden ? " hidden=\"1\"" : ""));
        }
        xml.append("</cols><sheetData>");
        head(review);
        for (int i = 0; i < review.items().size(); i++) {
            Item item = review.items().get(i);
            item(ReviewList.FIRST_ITEM + i, i + 1, item, fills.getOrDefault(item, Map.of()));
        }
        xml.append(
                "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"B1:I1\"/><mergeCell ref=\"B2:I2\"/></mergeCells>");
        if (!links.isEmpty()) {
            xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
        return xml.append(
                        "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
                                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>")
                .toString();
    }

    private void head(ReviewList review) {
        row(1, 36);
        cell(1, ReviewList.KEY, ReviewList.MARK, ReviewLook.TEXT);
        cell(1, ReviewSheetWriter.ORDINAL, review.title(), ReviewLook.TITLE);
        end();
        row(2, ReviewSheetWriter.introductionPoints(review));
        cell(2, ReviewSheetWriter.ORDINAL, review.introduction(), ReviewLook.INTRODUCTION);
        end();
        row(3, 28);
        for (int i = 0; i < review.headers().size(); i++) {
            cell(3, ReviewSheetWriter.ORDINAL + i, review.headers().get(i), ReviewLook.HEADER);
        }
        end();
    }

    private void item(int row, int ordinal, Item item, Map<String, String> fills) {
        List<String> texts = ReviewSheetWriter.texts(ordinal, item);
        row(row, ReviewSheetWriter.itemPoints(texts));
        cell(row, ReviewList.KEY, item.key(), ReviewLook.TEXT);
        for (int i = 0; i < texts.size(); i++) {
            int column = ReviewSheetWriter.ORDINAL + i;
            boolean isLink = column == ReviewSheetWriter.PLACE && !item.sheet().isEmpty();
            ReviewLook look =
                    column < ReviewSheetWriter.PLACE ? ReviewLook.CENTRED : isLink ? ReviewLook.LINK : ReviewLook.TEXT;
            cell(row, column, texts.get(i), look);
        }
        cell(row, ReviewList.ANSWER, "", item.key().isEmpty() ? ReviewLook.TEXT : ReviewLook.ANSWER);
        if (!item.sheet().isEmpty()) {
            links.append("<hyperlink ref=\"%s\" location=\"%s\"/>"
                    .formatted(
                            Addresses.of(row, ReviewSheetWriter.PLACE),
                            PlainPatch.escaped(ReviewSheetWriter.location(item))));
        }
        if (!fills.isEmpty()) {
            cell(row, ReviewList.MARKED_SHEET, item.sheet(), ReviewLook.TEXT);
            cell(row, ReviewList.MARKED_CELL, String.join(ReviewList.BETWEEN, fills.keySet()), ReviewLook.TEXT);
            cell(row, ReviewList.MARKED_FILL, String.join(ReviewList.BETWEEN, fills.values()), ReviewLook.TEXT);
        }
        end();
    }

    private void row(int row, double points) {
        xml.append("<row r=\"")
                .append(row)
                .append("\" ht=\"")
                .append((float) points)
                .append("\" customHeight=\"1\">");
    }

    private void end() {
        xml.append("</row>");
    }

    private void cell(int row, int column, String text, ReviewLook look) {
        xml.append("<c r=\"")
                .append(Addresses.of(row, column))
                .append("\" s=\"")
                .append(looks.get(look));
        if (text.isEmpty()) {
            xml.append("\"/>");
        } else {
            xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(PlainPatch.escaped(ReviewSheetWriter.shortened(text)))
                    .append("</t></is></c>");
        }
    }
}
