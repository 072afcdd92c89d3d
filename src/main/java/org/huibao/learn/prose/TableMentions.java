package org.huibao.learn.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.learn.prose.FigureMention.ContextPiece;
import org.huibao.learn.word.ReportLine;
import org.huibao.learn.word.ReportLine.TablePlace;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.notation.prose.AmountRange;
import org.huibao.notation.prose.MentionKind;
import org.huibao.notation.prose.NumberMention;
import org.huibao.notation.prose.ProseNumbers;
import org.huibao.notation.prose.RoundingWord;
import org.huibao.notation.words.HeaderTerms;
import org.jspecify.annotations.Nullable;

/** The numbers in the cells of one table: what they are stands to their left and above. */
final class TableMentions {

    private static final List<String> ORDINALS = HeaderTerms.HEADER_FORM_ORDINAL.list();
    private static final List<String> UNITS = HeaderTerms.HEADER_UNIT.list();
    private static final Unit NO_UNIT = Unit.of("");

    private final List<ReportLine> cells;
    private final List<ContextPiece> outside;
    private final Map<Integer, TreeMap<Integer, String>> texts = new HashMap<>();
    private int firstNumbers = Integer.MAX_VALUE;

    /**
     * @param cells paragraphs of the table's cells
     * @param outside caption and heading
     */
    TableMentions(List<ReportLine> cells, List<ContextPiece> outside) {
        this.cells = cells;
        this.outside = outside;
        for (ReportLine each : cells) {
            TablePlace place = place(each);
            for (int column = place.column(); column < place.column() + place.span(); column++) {
                texts.computeIfAbsent(place.row(), none -> new TreeMap<>())
                        .merge(column, each.text().strip(), String::concat);
            }
        }
        for (ReportLine each : cells) {
            if (place(each).column() > 0 && alone(each.text()) != null && !isYear(each.text())) {
                firstNumbers = Math.min(firstNumbers, place(each).row());
            }
        }
    }

    private static TablePlace place(ReportLine cell) {
        TablePlace place = cell.cell();
        if (place == null) {
            throw new IllegalArgumentException("no cell: " + cell.text());
        }
        return place;
    }

    private static boolean isYear(String text) {
        return text.strip().matches("(?:19|20)\\d\\d年?");
    }

    List<FigureMention> list(int firstId) {
        List<FigureMention> mentions = new ArrayList<>();
        for (ReportLine each : cells) {
            NumberMention whole = alone(each.text());
            List<NumberMention> numbers = whole != null ? List.of(whole) : ProseNumbers.in(each.text());
            for (NumberMention number : numbers) {
                mentions.add(mention(firstId + mentions.size(), each, number));
            }
        }
        return mentions;
    }

    /** A number that fills its cell is one, whatever it would be in a sentence. */
    private static @Nullable NumberMention alone(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || !(NumberText.parse(stripped, NO_UNIT) instanceof NumberText.Amount amount)
                || !PrintedNumber.isDigit(stripped.charAt(stripped.length() - 1))) {
            return null;
        }
        int start = text.indexOf(stripped);
        AmountRange exact = new AmountRange(amount.number(), amount.number(), BigDecimal.ONE);
        return new NumberMention(start, start + stripped.length(), MentionKind.BARE, exact, NO_UNIT, RoundingWord.NONE);
    }

    private FigureMention mention(int id, ReportLine cell, NumberMention number) {
        TablePlace place = place(cell);
        List<ContextPiece> context = new ArrayList<>();
        List<String> labels = labels(place);
        List<String> headers = headers(place);
        boolean whole = number.start() == cell.text().indexOf(cell.text().strip())
                && number.end() == number.start() + cell.text().strip().length();
        String before = cell.text().substring(0, number.start());
        context.add(new ContextPiece(whole ? last(labels) : before, 1));
        context.add(new ContextPiece(last(headers), 1));
        labels.forEach(each -> context.add(new ContextPiece(each, whole ? 1 : 0.8)));
        headers.forEach(each -> context.add(new ContextPiece(each, 1)));
        context.addAll(outside);
        Unit unit = number.unit().isNone() ? unit(place, labels, headers) : number.unit();
        MentionKind kind = isNoFigure(place, headers) && whole ? MentionKind.HEADING : number.kind();
        String said = String.join("", headers) + before;
        return new FigureMention(
                id,
                cell,
                number.start(),
                number.end(),
                kind,
                PrintedNumber.of(cell.text(), scaled(number, unit)),
                unit,
                context,
                place.row(),
                SayingReader.of(
                        said,
                        before.isEmpty() ? -1 : number.start(),
                        "",
                        number.unit().text(),
                        true));
    }

    /** 128.65 below 金额（万元）. */
    private static NumberMention scaled(NumberMention number, Unit unit) {
        if (!number.unit().isNone() || unit.power() == 0 || !number.amount().isExact()) {
            return number;
        }
        BigDecimal low = number.amount().low();
        BigDecimal amount = low == null ? BigDecimal.ZERO : low.scaleByPowerOfTen(unit.power());
        return new NumberMention(
                number.start(),
                number.end(),
                number.kind(),
                new AmountRange(amount, amount, BigDecimal.ONE),
                unit,
                number.rounding());
    }

    private boolean isNoFigure(TablePlace place, List<String> headers) {
        boolean ordinal = headers.stream().map(LabelFolding::fold).anyMatch(ORDINALS::contains);
        return ordinal || place.row() < firstNumbers || place.column() == 0;
    }

    private static String last(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    /** Texts to the left, from the outermost; a cell that goes on shows what stands above it. */
    private List<String> labels(TablePlace place) {
        List<String> labels = new ArrayList<>();
        for (int column = 0; column < place.column(); column++) {
            String text = shown(place.row(), column);
            boolean unit = headersAt(place.row(), column).stream()
                    .map(LabelFolding::fold)
                    .anyMatch(UNITS::contains);
            if (!text.isEmpty()
                    && alone(text) == null
                    && !unit
                    && !labels.contains(text)
                    && ProseNumbers.figures(text).isEmpty()) {
                labels.add(text);
            }
        }
        return labels;
    }

    private List<String> headers(TablePlace place) {
        return headersAt(place.row(), place.column());
    }

    private List<String> headersAt(int row, int column) {
        List<String> headers = new ArrayList<>();
        for (int above = 0; above < Math.min(row, firstNumbers); above++) {
            String text = shown(above, column);
            if (!text.isEmpty() && alone(text) == null && !headers.contains(text)) {
                headers.add(text);
            }
        }
        return headers;
    }

    private String shown(int row, int column) {
        for (int above = row; above >= 0; above--) {
            String text = texts.getOrDefault(above, new TreeMap<>()).get(column);
            if (text != null) {
                return above == row || goesOn(row, column) ? text : "";
            }
        }
        return "";
    }

    /** Empty cells hold no paragraph with text, merged ones neither: both look like the first, and only below a label it matters. */
    private boolean goesOn(int row, int column) {
        return column == 0 || row < firstNumbers;
    }

    private Unit unit(TablePlace place, List<String> labels, List<String> headers) {
        for (int column = 0; column < place.column() + 2; column++) {
            String text = column == place.column() ? "" : shown(place.row(), column);
            if (!text.isEmpty()
                    && Unit.isKnown(text)
                    && headersAt(place.row(), column).stream()
                            .map(LabelFolding::fold)
                            .anyMatch(UNITS::contains)) {
                return Unit.of(text);
            }
        }
        List<String> said = new ArrayList<>(labels);
        said.addAll(headers);
        for (int i = said.size() - 1; i >= 0; i--) {
            List<Unit> units = LabelFolding.unitsBehind(LabelFolding.plain(said.get(i)));
            if (units.size() == 1) {
                return units.get(0);
            }
        }
        return NO_UNIT;
    }
}
