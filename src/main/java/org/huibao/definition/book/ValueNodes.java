package org.huibao.definition.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huibao.definition.MistakeList;
import org.huibao.definition.YamlNode;
import org.huibao.definition.YamlReader;
import org.huibao.notation.CellNumber;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NearestName;

/** A cell → the value of a key, by what its column holds. */
final class ValueNodes {

    /** As {@code 123456789012} is, and not what Excel makes of {@code 12e456789012}. */
    private static final Pattern FINDING_OF_DIGITS = Pattern.compile("[1-9][0-9]{11}");

    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final WrongColumn wrong;
    private final OwingWords owing;
    private final Function<String, String> letters;
    private final MistakeList.InFile mistakes;

    /** @param letters of a key's column in this sheet; empty if it has none */
    ValueNodes(WrongColumn wrong, OwingWords owing, Function<String, String> letters, MistakeList.InFile mistakes) {
        this.wrong = wrong;
        this.owing = owing;
        this.letters = letters;
        this.mistakes = mistakes;
    }

    YamlNode node(BookColumn column, BookCell cell) {
        if (cell.date() && column.meaning() != CellMeaning.DATE) {
            return told(cell, "book.is-date");
        }
        if (cell.number().filter(ValueNodes::isShortened).isPresent()) {
            return told(cell, "book.long-number");
        }
        return switch (column.meaning()) {
            case TEXT, REMARK -> text(column, cell);
            case CODE -> CellNodes.text(cell.place(), cell.narrow());
            case FINDING -> finding(cell);
            case NAMES, CODES -> list(cell, QuotedList.ANY, "");
            case LABELS -> list(cell, QuotedList.STRONG, QuotedList.DOUBTFUL);
            case LINES -> list(cell, "\n", "");
            case OWING -> owing(column, cell);
            case CHOICE -> choice(column, cell);
            case FLAG -> flag(column, cell);
            case EVERY_FILE -> everyFile(column, cell);
            case INTEGER, NUMBER -> number(column, cell);
            case EXPRESSION -> CellNodes.text(cell.place(), cell.narrow().replaceFirst("^=\\s*", ""));
            case DATE -> CellNodes.text(cell.place(), DayNumber.iso(cell.narrow()));
            case PRINT -> print(cell);
            case ROW -> LabelPath.row(cell, mistakes);
            case COLUMN -> LabelPath.column(cell, mistakes);
            case PATH -> LabelPath.read(cell);
            case CONDITIONS -> ConditionText.conditions(cell, mistakes);
            case PAIRS -> ConditionText.pairs(cell, mistakes);
            case LEVELS -> ConditionText.levels(cell, mistakes);
            case VALUE -> value(cell);
        };
    }

    /** Excel keeps 15 digits and shows zeros for the rest. */
    private static boolean isShortened(BigDecimal number) {
        return number.abs().compareTo(LARGEST) >= 0;
    }

    private YamlNode told(BookCell cell, String rule, Object... arguments) {
        mistakes.add(cell.place(), cell.text(), rule, arguments);
        return new YamlNode.Unreadable(cell.place());
    }

    /** What the column wants, and the column that the value was probably meant for. */
    private YamlNode misplaced(BookColumn column, BookCell cell, String rule, Object... arguments) {
        Optional<BookColumn> meant = wrong.of(column, cell.text());
        return meant.isPresent() ? inWrongColumn(column, cell, meant.get()) : told(cell, rule, arguments);
    }

    private YamlNode inWrongColumn(BookColumn column, BookCell cell, BookColumn meant) {
        String where = letters.apply(meant.key());
        return told(
                cell,
                where.isEmpty() ? "book.wrong-column-absent" : "book.wrong-column",
                column.header(),
                meant.header(),
                where);
    }

    private YamlNode text(BookColumn column, BookCell cell) {
        Optional<BookColumn> meant = wrong.ofText(column, cell.text());
        return meant.isPresent() ? inWrongColumn(column, cell, meant.get()) : CellNodes.text(cell.place(), cell.text());
    }

    private YamlNode finding(BookCell cell) {
        boolean good = cell.number().isEmpty()
                || FINDING_OF_DIGITS
                        .matcher(CellNumber.plainText(cell.number().get()))
                        .matches();
        return good
                ? CellNodes.text(
                        cell.place(), cell.number().map(CellNumber::plainText).orElseGet(cell::narrow))
                : told(cell, "book.finding-number");
    }

    private YamlNode list(BookCell cell, String separators, String doubtful) {
        List<String> pieces = QuotedList.split(cell.text(), separators);
        Optional<String> asked = pieces.stream()
                .filter(piece -> !QuotedList.isQuoted(piece) && QuotedList.holds(piece, doubtful))
                .findFirst();
        if (asked.isPresent()) {
            mistakes.add(cell.place(), asked.get(), "book.one-or-several");
            return new YamlNode.Unreadable(cell.place());
        }
        return CellNodes.texts(
                cell.place(), pieces.stream().map(QuotedList::plain).toList());
    }

    private YamlNode owing(BookColumn column, BookCell cell) {
        if (wrong.isExpression(cell.narrow())) {
            return misplaced(column, cell, "book.unknown-owing");
        }
        List<YamlNode> owed = new ArrayList<>();
        for (String piece : QuotedList.split(cell.text(), QuotedList.ANY)) {
            String word = QuotedList.plain(piece);
            Optional<String> yaml = owing.yaml(word);
            if (yaml.isPresent() || !owing.known()) {
                owed.add(CellNodes.text(cell.place(), yaml.orElse(word)));
            } else {
                Optional<BookColumn> meant = wrong.of(column, word);
                Optional<String> near = NearestName.to(word, owing.choices());
                if (meant.isPresent()) {
                    inWrongColumn(
                            column, new BookCell(cell.place(), word, Optional.empty(), false, false), meant.get());
                } else {
                    mistakes.add(
                            cell.place(),
                            word,
                            near.isPresent() ? "book.unknown-owing-near" : "book.unknown-owing",
                            near.orElse(""));
                }
            }
        }
        if (owed.size() == 1 && owed.get(0).shown().equals(OwingWords.ALL_IN_YAML)) {
            return owed.get(0);
        }
        return owed.isEmpty() ? new YamlNode.Unreadable(cell.place()) : CellNodes.items(cell.place(), owed);
    }

    private YamlNode choice(BookColumn column, BookCell cell) {
        Optional<String> word = ChoiceWords.yaml(column.key(), cell.text());
        if (word.isPresent()) {
            return CellNodes.text(cell.place(), word.get());
        }
        if (column.key().equals("previous") && cell.narrow().matches("[a-z][a-z0-9_]*")) {
            // The code of another indicator, which is looked up with the others.
            return CellNodes.text(cell.place(), cell.narrow());
        }
        List<String> words = ChoiceWords.of(column.key());
        Optional<String> near = NearestName.to(cell.text(), words);
        return misplaced(
                column,
                cell,
                near.isPresent() ? "book.choice-near" : "book.choice",
                column.header(),
                words,
                near.orElse(""));
    }

    private YamlNode flag(BookColumn column, BookCell cell) {
        return ChoiceWords.flag(LabelFolding.plain(cell.text()))
                .<YamlNode>map(yes -> truth(cell, yes))
                .orElseGet(() -> misplaced(column, cell, "book.flag", column.header()));
    }

    private static YamlNode truth(BookCell cell, boolean yes) {
        return CellNodes.scalar(cell.place(), Boolean.toString(yes), YamlNode.Type.BOOLEAN);
    }

    private YamlNode everyFile(BookColumn column, BookCell cell) {
        Optional<Boolean> flag = ChoiceWords.flag(LabelFolding.plain(cell.text()));
        if (flag.isEmpty() && !cell.text().equals("all")) {
            return misplaced(column, cell, "book.flag", column.header());
        }
        return flag.orElse(true)
                ? CellNodes.text(cell.place(), "all")
                : CellNodes.scalar(cell.place(), "", YamlNode.Type.NULL);
    }

    private YamlNode number(BookColumn column, BookCell cell) {
        String digits = cell.number()
                .map(CellNumber::plainText)
                .orElseGet(() -> cell.narrow().replaceFirst("\\s*%$", ""));
        boolean good = column.meaning() == CellMeaning.INTEGER
                ? digits.matches("[0-9]{1,15}")
                : digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
        return good
                ? CellNodes.scalar(cell.place(), digits, YamlNode.Type.NUMBER)
                : misplaced(
                        column,
                        cell,
                        column.meaning() == CellMeaning.INTEGER ? "book.integer" : "book.number",
                        column.header());
    }

    private YamlNode print(BookCell cell) {
        return ChoiceWords.flag(LabelFolding.plain(cell.text()))
                .<YamlNode>map(yes -> truth(cell, yes))
                .orElseGet(() -> CellNodes.text(cell.place(), cell.text()));
    }

    private YamlNode value(BookCell cell) {
        return YamlReader.read(cell.text(), mistakes.within(cell.place()))
                .map(read -> CellNodes.moved(read, cell.place()))
                .orElseGet(() -> new YamlNode.Unreadable(cell.place()));
    }
}
