package org.huibao.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.AnswerTerms;
import org.huibao.slip.SlipText.SlipCell;
import org.jspecify.annotations.Nullable;

/** The part of a slip that a department fills in: two boxes, room for a reason, a name and a day. */
final class OpinionTable {

    private static final String BETWEEN = "；";

    private final List<List<SlipCell>> rows;
    private final SlipWords words;

    /** @param words that the slip was printed with */
    OpinionTable(SlipText text, SlipWords words) {
        this.rows = text.tables().stream()
                .filter(table -> is(table, words))
                .findFirst()
                .orElse(List.of());
        this.words = words;
    }

    /** By its controls, or else by its words: LibreOffice keeps boxes, and loses what they are called. */
    static boolean is(List<List<SlipCell>> table, SlipWords words) {
        return hasBoxes(table) || speaks(table, words);
    }

    /** By its controls. */
    static boolean hasBoxes(List<List<SlipCell>> table) {
        return table.stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.lines().stream())
                .anyMatch(line -> line.in(SlipProperties.AGREE) != null || line.in(SlipProperties.OBJECT) != null);
    }

    private static boolean speaks(List<List<SlipCell>> table, SlipWords words) {
        return !words.object().isEmpty()
                && table.stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> cell.text().contains(words.object()));
    }

    SlipAnswer answer(String remarks) {
        Optional<SlipLine> object = line(SlipProperties.OBJECT, words.object(), "");
        Optional<SlipLine> agree = line(SlipProperties.AGREE, words.agree(), words.object());
        return SlipAnswer.of(
                marks(agree, SlipProperties.AGREE, words.agree()),
                marks(object, SlipProperties.OBJECT, words.object()),
                !remarks.isEmpty());
    }

    private static SlipMarks marks(Optional<SlipLine> line, String tag, String word) {
        if (line.isEmpty()) {
            return SlipMarks.EMPTY;
        }
        SlipMarks marks = SlipMarks.of(around(line.get(), word), line.get().checked(tag));
        // Whoever strikes a choice out has not ticked it.
        return line.get().struck() && marks == SlipMarks.EMPTY ? SlipMarks.CROSSED : marks;
    }

    private static String around(SlipLine line, String word) {
        return line.text().replace(word, "");
    }

    /** What was written as a reason and beside the boxes; empty where it says nothing. */
    String remarks(@Nullable SlipText comments) {
        List<String> said = new ArrayList<>();
        // A program that drops the control keeps its prompt as text.
        String reason = beside(SlipProperties.REASON, words.reason());
        said.add(
                words.hint().isEmpty()
                        ? reason
                        : reason.replace(words.hint(), "").strip());
        line(SlipProperties.AGREE, words.agree(), words.object())
                .ifPresent(line -> said.add(SlipMarks.remark(around(line, words.agree()))));
        line(SlipProperties.OBJECT, words.object(), "")
                .ifPresent(line -> said.add(SlipMarks.remark(around(line, words.object()))));
        if (comments != null) {
            comments.loose().forEach(line -> said.add(line.text()));
        }
        return String.join(
                BETWEEN,
                said.stream().filter(each -> !saysNothing(each)).distinct().toList());
    }

    private static boolean saysNothing(String remark) {
        return remark.isBlank()
                || Words.NOTHING.matcher(LabelFolding.plain(remark)).matches();
    }

    /** Read only once somebody has written something. */
    private static final class Words {
        static final Pattern NOTHING = Pattern.compile("(?:" + AnswerTerms.NO_REMARK.any() + "|[/.。,，、\\-—–_]){1,3}");
    }

    String signed() {
        return beside(SlipProperties.SIGNED, words.signed());
    }

    String day() {
        return beside(SlipProperties.DAY, words.day());
    }

    /** A line by its control, or else by its word. */
    private Optional<SlipLine> line(String tag, String word, String butNot) {
        List<SlipLine> all = rows.stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.lines().stream())
                .toList();
        return all.stream()
                .filter(line -> line.in(tag) != null)
                .findFirst()
                .or(() -> all.stream()
                        .filter(line -> !word.isEmpty() && line.text().contains(word))
                        .filter(line -> butNot.isEmpty() || !line.text().contains(butNot))
                        .findFirst());
    }

    /** What stands in the cell behind the one with the word, all of it: people write outside of controls, too. */
    private String beside(String tag, String word) {
        for (List<SlipCell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                boolean its = !word.isEmpty() && row.get(i).text().strip().startsWith(word);
                if (its && i + 1 < row.size()) {
                    return row.get(i + 1).text();
                }
            }
        }
        return rows.stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.lines().stream())
                .map(line -> line.in(tag))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
