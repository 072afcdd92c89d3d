package org.huibao.confirm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.message.Messages;
import org.huibao.notation.Period;
import org.huibao.slip.SlipNumber;
import org.huibao.slip.SlipProperties;
import org.huibao.slip.SlipWords;

/** What stands on a slip: the number, what it is about, the department's numbers, the sentences that print them, and room for an opinion. */
final class SlipBody {

    /** Twentieths of a point: ordinal, name, unit, value, value before, place; together the width of an official page's text. */
    private static final int[] WIDTHS = {650, 2900, 750, 1350, 1350, 1844};

    private static final int[] OPINION = {1300, 3322, 1300, 2922};
    private static final int ROOM = 1300;
    private static final String KEPT = "<w:keepNext/>";

    private final SlipContent content;
    private final Messages messages;
    private final SlipWords words;
    private final SlipLooks looks;
    private final List<List<SlipPiece>> sentences;
    private final List<String> files;
    private final StringBuilder xml = new StringBuilder();

    SlipBody(SlipContent content, Messages messages) {
        this.content = content;
        this.messages = messages;
        this.words = words(messages);
        Map<String, SlipRow> rows = content.rows().stream()
                .collect(Collectors.toMap(SlipRow::code, each -> each, (a, b) -> a, LinkedHashMap::new));
        this.sentences = new SlipSentences(content, (lines, code) -> note(lines, rows.get(code))).all();
        this.files = files(content);
        this.looks = SlipLooks.of(
                content.rows().size(),
                sentences.stream()
                        .flatMap(List::stream)
                        .mapToInt(piece -> piece.text().length() + piece.note().length())
                        .sum());
    }

    static SlipWords words(Messages messages) {
        return new SlipWords(
                messages.text("slip.agree"),
                messages.text("slip.object"),
                messages.text("slip.reason"),
                messages.text("slip.signed"),
                messages.text("slip.day"),
                messages.text("slip.reason.hint"),
                messages.text("slip.value.none"),
                messages.text("slip.value.blank"),
                messages.text("slip.value.no-return"),
                messages.text("slip.opinion"));
    }

    SlipWords words() {
        return words;
    }

    SlipLooks looks() {
        return looks;
    }

    String number() {
        return SlipNumber.of(
                content.job().name(),
                content.job().period(),
                content.department().code(),
                values());
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        content.rows().forEach(row -> values.put(row.code(), row.value()));
        return values;
    }

    /** The part {@code word/document.xml}. */
    String document() {
        String title = content.job().title();
        String code = content.job().period();
        String period =
                messages.text("slip.period", Period.of(code).orElseThrow().inChinese(), code);
        line("SlipTitle", messages.text("slip.title"));
        line("SlipSubject", messages.text("slip.subject", title, period));
        xml.append(WordMarkup.paragraph(
                "SlipTo",
                WordMarkup.run(messages.text("slip.to", content.department().name()))
                        + "<w:r><w:tab/></w:r>"
                        + WordMarkup.run(messages.text("slip.number", number()))));
        line("SlipText", messages.text(content.draft() ? "slip.intro.draft" : "slip.intro.published", title, period));
        if (!content.filed()) {
            line("SlipText", messages.text("slip.not-filed"));
        }
        line("SlipHeading", messages.text("slip.heading.numbers"));
        table();
        if (!files.isEmpty()) {
            line("SlipNote", messages.text("slip.files", legend()));
        }
        line("SlipHeading", messages.text("slip.heading.sentences"));
        line("SlipNote", messages.text(sentences.isEmpty() ? "slip.sentences.none" : "slip.sentences.note"));
        sentences.forEach(this::sentence);
        line("SlipHeading", messages.text("slip.heading.opinion"));
        opinion();
        return "<w:document " + WordMarkup.NAMESPACES + "><w:body>" + xml
                + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"" + SlipDocument.FOOTER + "\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\""
                + " w:left=\"1588\" w:header=\"851\" w:footer=\"1390\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    /** Each page of a printed slip says of which one it is. */
    String footer() {
        return "<w:ftr " + WordMarkup.NAMESPACES + ">"
                + WordMarkup.paragraph(
                        "SlipFooter",
                        WordMarkup.run(messages.text("slip.number", number()) + "　— ")
                                + WordMarkup.field("PAGE")
                                + WordMarkup.run(" —"))
                + "</w:ftr>";
    }

    private String note(String lines, @org.jspecify.annotations.Nullable SlipRow share) {
        return share == null
                ? messages.text("slip.note", lines)
                : messages.text("slip.note.share", lines, words.shown(share.value(), ""));
    }

    private void line(String style, String text) {
        xml.append(WordMarkup.paragraph(style, WordMarkup.run(text)));
    }

    private void sentence(List<SlipPiece> pieces) {
        StringBuilder runs = new StringBuilder();
        for (SlipPiece piece : pieces) {
            runs.append(WordMarkup.run(
                    piece.text().replace('\n', ' '), piece.own() ? "<w:rStyle w:val=\"SlipOwn\"/>" : ""));
            runs.append(WordMarkup.run(piece.note(), "<w:rStyle w:val=\"SlipShare\"/>"));
        }
        xml.append(WordMarkup.paragraph("SlipSentence", runs.toString()));
    }

    private void table() {
        begin(WIDTHS);
        xml.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        int column = 0;
        for (String each : List.of("ordinal", "name", "unit", "value", "before", "place")) {
            cell(WIDTHS[column++], 1, head(messages.text("slip.column." + each)));
        }
        xml.append("</w:tr>");
        int ordinal = 0;
        for (SlipRow row : content.rows()) {
            xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(WIDTHS[0], 1, middle(Integer.toString(++ordinal)));
            cell(WIDTHS[1], 1, WordMarkup.paragraph("SlipCell", WordMarkup.run(row.name())));
            cell(WIDTHS[2], 1, middle(row.unit()));
            value(row, ordinal);
            cell(WIDTHS[5], 1, WordMarkup.paragraph("SlipPlace", WordMarkup.run(places(row))));
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
    }

    private void value(SlipRow row, int ordinal) {
        String text = words.shown(row.value(), row.text().replace('\n', ' '));
        String run = WordMarkup.run(text, row.text().isEmpty() ? "<w:b/>" : "");
        String control = run.isEmpty()
                ? ""
                : WordMarkup.control(100 + ordinal, SlipProperties.VALUE + ordinal, "", "<w:text/>", run);
        if (row.text().isEmpty()) {
            cell(WIDTHS[3], 1, WordMarkup.paragraph("SlipNumeral", control));
            cell(WIDTHS[4], 1, WordMarkup.paragraph("SlipNumeral", WordMarkup.run(row.before())));
        } else {
            cell(WIDTHS[3] + WIDTHS[4], 2, WordMarkup.paragraph("SlipCell", control));
        }
    }

    private void opinion() {
        begin(OPINION);
        xml.append(room(0));
        cell(OPINION[0], 1, head(messages.text("slip.opinion")));
        String agree = WordMarkup.box(11, SlipProperties.AGREE, words.agree()) + WordMarkup.run(" " + words.agree());
        String object =
                WordMarkup.box(12, SlipProperties.OBJECT, words.object()) + WordMarkup.run(" " + words.object());
        cell(OPINION[1] + OPINION[2] + OPINION[3], 3, kept(agree) + kept(object));
        xml.append("</w:tr>").append(room(ROOM));
        cell(OPINION[0], 1, head(words.reason()));
        cell(
                OPINION[1] + OPINION[2] + OPINION[3],
                3,
                kept(WordMarkup.control(
                        13,
                        SlipProperties.REASON,
                        words.reason(),
                        "<w:showingPlcHdr/>",
                        WordMarkup.run(words.hint(), "<w:color w:val=\"808080\"/>"))));
        xml.append("</w:tr>").append(room(ROOM / 2));
        cell(OPINION[0], 1, head(words.signed()));
        cell(OPINION[1], 1, kept(""));
        cell(OPINION[2], 1, head(words.day()));
        cell(OPINION[3], 1, WordMarkup.paragraph("SlipOpinion", ""));
        xml.append("</w:tr></w:tbl>");
        line("SlipNote", messages.text("slip.how", number()));
    }

    private static String room(int height) {
        return "<w:tr><w:trPr><w:cantSplit/>"
                + (height == 0 ? "" : "<w:trHeight w:val=\"" + height + "\" w:hRule=\"atLeast\"/>") + "</w:trPr>";
    }

    private void begin(int[] widths) {
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"SlipTable\"/><w:tblW w:w=\"")
                .append(java.util.Arrays.stream(widths).sum())
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid>");
    }

    private void cell(int width, int columns, String paragraphs) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(width)
                .append("\" w:type=\"dxa\"/>")
                .append(columns == 1 ? "" : "<w:gridSpan w:val=\"" + columns + "\"/>")
                .append("<w:vAlign w:val=\"center\"/></w:tcPr>")
                .append(paragraphs)
                .append("</w:tc>");
    }

    private static String head(String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"SlipHead\"/>" + KEPT + "</w:pPr>" + WordMarkup.run(text) + "</w:p>";
    }

    private static String middle(String text) {
        return WordMarkup.paragraph("SlipMiddle", WordMarkup.run(text));
    }

    private static String kept(String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"SlipOpinion\"/>" + KEPT + "</w:pPr>" + runs + "</w:p>";
    }

    private static List<String> files(SlipContent content) {
        Set<String> files = new LinkedHashSet<>();
        content.rows().forEach(row -> row.places().forEach(place -> files.add(place.file())));
        return List.copyOf(files);
    }

    private String legend() {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String code = content.codes().get(files.get(i));
            named.add(mark(i) + (code == null ? files.get(i) : messages.text("slip.files.coded", files.get(i), code)));
        }
        return String.join("；", named);
    }

    /** Files are told apart where there are several. */
    private String mark(int file) {
        return files.size() == 1 ? "" : "[" + (file + 1) + "]";
    }

    private String places(SlipRow row) {
        return row.places().stream()
                .map(place -> mark(files.indexOf(place.file())) + place.sheet() + "!" + place.cells()
                        + (place.number() > 1
                                ? messages.text("slip.place.rows", place.last(), Integer.toString(place.number()))
                                : ""))
                .collect(Collectors.joining(" "));
    }
}
