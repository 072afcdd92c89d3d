package org.huibao.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.AnswerTerms;
import org.huibao.slip.SlipText.SlipCell;

/** The part of a slip that a department fills in: two boxes, room for a reason, a name and a day. */
final class OpinionTable {

    private static final String BETWEEN = "；";

    /** What Word shows in a control that was emptied again. */
    private static final Set<String> PROMPTS =
            Set.of("单击或点击此处输入文字。", "单击此处输入文字。", "Click or tap here to enter text.", "Click here to enter text.");

    private final List<List<SlipCell>> rows;
    private final SlipWords words;

    /** @param words that the slip was printed with */
    OpinionTable(SlipText text, SlipWords words) {
        this.rows = in(text, words);
        this.words = words;
    }

    /**
     * By its controls, or else the last one by its words: LibreOffice keeps boxes, and loses what they are called, and a text among the
     * numbers may say the same words. Without rows if there is none.
     */
    static List<List<SlipCell>> in(SlipText text, SlipWords words) {
        return text.tables().stream()
                .filter(OpinionTable::hasBoxes)
                .findFirst()
                .orElseGet(() -> text.tables().stream()
                        .filter(table -> speaks(table, words))
                        .reduce((first, second) -> second)
                        .orElse(List.of()));
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
        if (line.get().struck()
                && marks == SlipMarks.TICKED
                && !line.get().text().contains(word)) {
            return SlipMarks.ODD;
        }
        // Whoever strikes a choice out has not ticked it.
        return line.get().struck() && marks == SlipMarks.EMPTY ? SlipMarks.CROSSED : marks;
    }

    private static String around(SlipLine line, String word) {
        return line.text().replace(word, "");
    }

    /** What was written as a reason and beside the boxes; empty where it says nothing. */
    String remarks(List<SlipText> notes) {
        List<String> said = new ArrayList<>();
        // A program that drops the control keeps its prompt as text.
        String reason = beside(SlipProperties.REASON, words.reason());
        said.add(
                words.hint().isEmpty()
                        ? reason
                        : reason.replace(words.hint(), "").strip());
        said.removeIf(PROMPTS::contains);
        line(SlipProperties.AGREE, words.agree(), words.object())
                .ifPresent(line -> said.add(SlipMarks.remark(around(line, words.agree()))));
        line(SlipProperties.OBJECT, words.object(), "")
                .ifPresent(line -> said.add(SlipMarks.remark(around(line, words.object()))));
        said.addAll(elsewhere());
        notes.forEach(note -> note.all().forEach(line -> said.add(line.text())));
        return String.join(
                BETWEEN,
                said.stream().filter(each -> !saysNothing(each)).distinct().toList());
    }

    /** What somebody wrote into the table where nothing was asked. */
    private List<String> elsewhere() {
        SlipLine agree =
                line(SlipProperties.AGREE, words.agree(), words.object()).orElse(null);
        SlipLine object = line(SlipProperties.OBJECT, words.object(), "").orElse(null);
        SlipCell reason = behind(words.reason()).orElse(null);
        List<String> printed =
                new ArrayList<>(List.of(words.opinion(), words.hint(), words.reason(), words.signed(), words.day()));
        printed.removeIf(String::isEmpty);
        List<String> written = new ArrayList<>();
        for (List<SlipCell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                SlipCell cell = row.get(i);
                // An early slip does not say what stood before its boxes.
                boolean untold = words.opinion().isEmpty() && row == rows.get(0) && i == 0;
                if (cell == reason || untold || i > 0 && isForSigning(row.get(i - 1))) {
                    continue;
                }
                for (SlipLine line : cell.lines()) {
                    if (line != agree && line != object) {
                        written.add(SlipMarks.remark(without(printed, line.text())));
                    }
                }
            }
        }
        return written;
    }

    private boolean isForSigning(SlipCell head) {
        String text = head.text();
        return !text.isEmpty() && (text.equals(words.signed()) || text.equals(words.day()));
    }

    /** Each printed word stands there once. */
    private static String without(List<String> printed, String text) {
        for (String each : printed) {
            if (text.startsWith(each)) {
                printed.remove(each);
                return text.substring(each.length());
            }
        }
        return text;
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
        return behind(word)
                .map(SlipCell::text)
                .orElseGet(() -> rows.stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.lines().stream())
                        .map(line -> line.in(tag))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""));
    }

    private Optional<SlipCell> behind(String word) {
        for (List<SlipCell> row : rows) {
            for (int i = 0; i + 1 < row.size(); i++) {
                if (!word.isEmpty() && row.get(i).text().startsWith(word)) {
                    return Optional.of(row.get(i + 1));
                }
            }
        }
        return Optional.empty();
    }
}
