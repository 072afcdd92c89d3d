package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.MistakeList;
import org.huibao.definition.YamlNode;

/** {@code 行政处罚 > 宗数} for labels from the outermost to the innermost; {@code 第12行}, {@code 第10列} and {@code J列} for an ordinal. */
final class LabelPath {

    static final String SIGNS = ">＞→\n";
    private static final String ARROW = " > ";

    private static final Pattern ROW = Pattern.compile("第\\s*([0-9]{1,7})\\s*行");
    private static final Pattern COLUMN = Pattern.compile("第\\s*([0-9]{1,7})\\s*列");
    private static final Pattern LETTERS = Pattern.compile("([A-Za-z]{1,3})\\s*列");
    /** A label or an ordinal: only who wrote it knows. */
    private static final Pattern DOUBTFUL_ROW = Pattern.compile("[0-9]{1,7}");

    private static final Pattern DOUBTFUL_COLUMN = Pattern.compile("[0-9]{1,5}|[A-Za-z]{1,3}");

    private LabelPath() {}

    static YamlNode read(BookCell cell) {
        List<String> labels = labels(cell.text());
        return labels.size() == 1 ? CellNodes.text(cell.place(), labels.get(0)) : CellNodes.texts(cell.place(), labels);
    }

    static YamlNode row(BookCell cell, MistakeList.InFile mistakes) {
        Matcher row = ROW.matcher(cell.narrow());
        if (row.matches()) {
            return ordinal(cell, "number", row.group(1), YamlNode.Type.NUMBER);
        }
        if (DOUBTFUL_ROW.matcher(cell.narrow()).matches()) {
            mistakes.add(cell.place(), cell.text(), "book.row-or-label", cell.narrow());
            return new YamlNode.Unreadable(cell.place());
        }
        return read(cell);
    }

    static YamlNode column(BookCell cell, MistakeList.InFile mistakes) {
        Matcher column = COLUMN.matcher(cell.narrow());
        if (column.matches()) {
            return ordinal(cell, "number", column.group(1), YamlNode.Type.NUMBER);
        }
        Matcher letters = LETTERS.matcher(cell.narrow());
        if (letters.matches()) {
            return ordinal(cell, "letter", letters.group(1), YamlNode.Type.TEXT);
        }
        if (DOUBTFUL_COLUMN.matcher(cell.narrow()).matches()) {
            boolean number = Character.isDigit(cell.narrow().charAt(0));
            String meant = (number ? "第" : "") + cell.narrow() + "列";
            mistakes.add(cell.place(), cell.text(), "book.column-or-label", meant, cell.narrow());
            return new YamlNode.Unreadable(cell.place());
        }
        return read(cell);
    }

    private static YamlNode ordinal(BookCell cell, String key, String written, YamlNode.Type type) {
        String plain = type == YamlNode.Type.NUMBER ? String.valueOf(Integer.parseInt(written)) : written;
        return CellNodes.keys(cell.place(), Map.of(key, CellNodes.scalar(cell.place(), plain, type)));
    }

    static List<String> labels(String text) {
        return QuotedList.split(text, SIGNS).stream().map(QuotedList::plain).toList();
    }

    /** Nothing but labels. */
    static String written(YamlNode node, String special) {
        List<String> labels = new ArrayList<>();
        YamlNode.asScalar(node).ifPresent(label -> labels.add(label.text().strip()));
        YamlNode.asScalars(node).forEach(label -> labels.add(label.text().strip()));
        return String.join(
                ARROW,
                labels.stream()
                        .map(label -> QuotedList.written(label, SIGNS + special))
                        .toList());
    }

    /** Of {@code at.row} and {@code at.column}. */
    static String writtenAxis(YamlNode node, boolean row) {
        if (node instanceof YamlNode.Keys ordinal) {
            boolean letter = ordinal.has("letter");
            return letter ? ordinal.text("letter", "") + "列" : "第" + ordinal.text("number", "") + (row ? "行" : "列");
        }
        String path = written(node, "");
        String narrow = BookCell.narrow(path);
        boolean doubtful = ROW.matcher(narrow).matches()
                || COLUMN.matcher(narrow).matches()
                || LETTERS.matcher(narrow).matches()
                || DOUBTFUL_COLUMN.matcher(narrow).matches()
                || DOUBTFUL_ROW.matcher(narrow).matches();
        return doubtful ? QuotedList.quoted(path) : path;
    }
}
