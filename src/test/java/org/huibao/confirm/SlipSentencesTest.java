package org.huibao.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.County;
import org.huibao.definition.ReportJob;
import org.huibao.model.ReportPassage;
import org.huibao.model.ReportPassage.Alignment;
import org.huibao.model.ReportPassage.Piece;
import org.junit.jupiter.api.Test;

/** Which sentences a department is shown, and which of their numbers are said to be its own; a figure is written {@code {code printed exact}}. */
class SlipSentencesTest {

    private static final Pattern FIGURE = Pattern.compile("\\{([?][^}|]+|[a-z_]+)[ |]([^ }]*)(?: ([^}]*))?}");

    /** Of departments A and B; B has 31 of 71 cases, and alone has visits. */
    private static final ReportJob JOB = County.of("a b")
            .indicator("cases")
            .indicator("closed")
            .indicator("visits", "from=b")
            .indicator("most", "max")
            .formula("closing_rate", "RATE(closed, cases)", "unit=%")
            .indicator("problems", "text")
            .job();

    private static final Map<String, String> COUNTY = Map.of(
            "cases",
            "71",
            "closed",
            "69",
            "visits",
            "5",
            "most",
            "9",
            "closing_rate",
            "97.183098591549",
            "problems",
            "");

    private static Piece piece(Matcher figure) {
        String code = figure.group(1);
        String unit = JOB.indicator(code).map(each -> each.unit()).orElse("");
        String exact = figure.group(3) == null ? figure.group(2) : figure.group(3);
        return new Piece(figure.group(2), code, code + " " + exact + unit, false);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        int from = 0;
        while (figure.find()) {
            pieces.add(new Piece(text.substring(from, figure.start()), "", "", false));
            pieces.add(piece(figure));
            from = figure.end();
        }
        pieces.add(new Piece(text.substring(from), "", "", false));
        return pieces;
    }

    private static ReportPassage paragraph(String text) {
        return new ReportPassage.Paragraph(0, Alignment.BOTH, true, "", 0, false, pieces(text));
    }

    private static ReportPassage table(String... rows) {
        return new ReportPassage.Table(Stream.of(rows)
                .map(row -> new ReportPassage.Row(
                        false,
                        Stream.of(row.split(" ; "))
                                .map(cell -> new ReportPassage.Cell(1, 1, List.of(paragraph(cell))))
                                .toList()))
                .toList());
    }

    /** What department B is shown: its numbers in asterisks. */
    private static List<String> shown(ReportPassage... report) {
        List<SlipRow> rows = Stream.of("cases 31", "closed 30", "visits 5", "most 7", "problems #1")
                .map(row -> row.split(" "))
                .map(row -> new SlipRow(
                        row[0], row[0], "件", row[1], row[0].equals("problems") ? "人手不足。\n经费紧张。" : "", "", List.of()))
                .toList();
        SlipContent content = new SlipContent(
                JOB,
                JOB.department("b").orElseThrow(),
                false,
                true,
                rows,
                COUNTY,
                Map.of(),
                new ReportSentences(JOB, List.of(report)));
        Map<String, String> values = rows.stream().collect(Collectors.toMap(SlipRow::code, SlipRow::value));
        return new SlipSentences(
                        content, (lines, code) -> "〔" + lines + (code.isEmpty() ? "" : "，" + values.get(code)) + "〕")
                .all().stream()
                        .map(sentence -> sentence.stream()
                                .map(piece -> (piece.own() ? "*" + piece.text() + "*" : piece.text()) + piece.note())
                                .collect(Collectors.joining()))
                        .toList();
    }

    @Test
    void showsTheSentencesThatPrintItsNumbersAndNoOthers() {
        assertThat(shown(paragraph("今年是开局之年。受理{cases 71}件，比上年增加。其余不变。"))).containsExactly("受理*71*〔1，31〕件，比上年增加。");
    }

    @Test
    void whatItAloneGivesIsAllItsOwn() {
        assertThat(shown(paragraph("接待{visits 5}人。"))).containsExactly("接待*5*〔3〕人。");
    }

    @Test
    void whatIsWorkedOutNamesTheNumbersItIsMadeOf() {
        assertThat(shown(paragraph("办结率{closing_rate 97.2 97.183098}%。"))).containsExactly("办结率*97.2*〔1、2〕%。");
    }

    @Test
    void inALoopTheOthersNumbersAreNotItsOwn() {
        assertThat(shown(paragraph("其中A{cases 40}件、B{cases 31}件。"))).containsExactly("其中A40件、B*31*〔1〕件。");
        assertThat(shown(paragraph("A受理{cases 40}件，办结{closed 39}件。"))).isEmpty();
    }

    @Test
    void wordsThatAConditionDecidedAreShown() {
        assertThat(shown(paragraph("今年{?closed < cases|尚未全部办结}。"))).containsExactly("今年尚未全部办结。");
        assertThat(shown(paragraph("今年{?others = 0|没有}。"))).isEmpty();
    }

    @Test
    void aTextIsItsOwnOnlyWhereItWroteIt() {
        assertThat(shown(paragraph("{problems 经费紧张。}"), paragraph("{problems 交通不便。}")))
                .containsExactly("*经费紧张。*〔5〕");
    }

    @Test
    void rowsOfTablesAreShownWhereNoSentencePrintsTheNumber() {
        assertThat(shown(paragraph("受理{cases 71}件。"), table("受理 ; {cases 71}", "办结 ; {closed 69}")))
                .containsExactly("受理*71*〔1，31〕件。", "办结　*69*〔2，30〕");
        assertThat(shown(table("A ; {cases 40}", "B ; {cases 31}"))).containsExactly("B　*31*〔1〕");
    }

    @Test
    void theSameSentenceIsShownOnce() {
        assertThat(shown(paragraph("接待{visits 5}人。"), paragraph("　　接待{visits 5}人。")))
                .hasSize(1);
    }
}
