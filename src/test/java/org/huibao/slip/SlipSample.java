package org.huibao.slip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A slip as {@code confirm} writes it, and as somebody filled it in: the same controls and properties, in a few lines of XML. */
public final class SlipSample {

    private static final SlipWords WORDS =
            new SlipWords("同意，数据无误", "不同意", "理由", "签字", "日期", "请写明", "无", "空白", "未报送", "意见");

    private final String job;
    private final String period;
    private final String department;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private String agree = box("huibao.agree", "0", "☐");
    private String object = box("huibao.object", "0", "☐");
    private String reason = "<w:sdt><w:sdtPr><w:tag w:val=\"huibao.reason\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("请写明") + "</w:sdtContent></w:sdt>";
    private String signed = "";
    private String printed = "请核对下列各数。";
    private String more = "";
    private String comments = "";
    private String footnotes = "";
    private String replaced = "";
    private String by = "";

    public SlipSample(String job, String period, String department) {
        this.job = job;
        this.period = period;
        this.department = department;
    }

    public SlipSample value(String code, String value) {
        values.put(code, value);
        return this;
    }

    /** What somebody wrote over a number in the table. */
    public SlipSample typed(String code, String now) {
        typed.put(code, now);
        return this;
    }

    /** With a click. */
    public SlipSample agrees() {
        agree = box("huibao.agree", "1", "☑");
        return this;
    }

    /** With a click. */
    public SlipSample objects() {
        object = box("huibao.object", "1", "☑");
        return this;
    }

    /** Signs typed in place of the boxes; the controls know nothing of them. */
    public SlipSample signs(String inPlaceOfFirst, String inPlaceOfSecond) {
        agree = box("huibao.agree", "0", inPlaceOfFirst);
        object = box("huibao.object", "0", inPlaceOfSecond);
        return this;
    }

    /** Any XML in place of the boxes. */
    public SlipSample runs(String first, String second) {
        agree = first;
        object = second;
        return this;
    }

    public SlipSample reason(String text) {
        reason = run(text);
        return this;
    }

    public SlipSample signed(String name) {
        signed = run(name);
        return this;
    }

    /** A word of its own behind what was printed. */
    public SlipSample wrote(String text) {
        more = text;
        return this;
    }

    public SlipSample commented(String text) {
        comments = "<w:comments " + NS + "><w:comment w:id=\"1\"><w:p>" + run(text) + "</w:p></w:comment></w:comments>";
        return this;
    }

    public SlipSample footnoted(String text) {
        footnotes = "<w:footnotes " + NS + "><w:footnote w:id=\"1\"><w:p>" + run(text)
                + "</w:p></w:footnote></w:footnotes>";
        return this;
    }

    /** Any other XML in the body. */
    public SlipSample edited(String xml, String with) {
        replaced = xml;
        by = with;
        return this;
    }

    public byte[] bytes() {
        Map<String, String> parts = parts();
        return zip(parts);
    }

    /** Saved by a program that drops a document's own properties. */
    public byte[] withoutProperties() {
        Map<String, String> parts = parts();
        parts.remove("docProps/custom.xml");
        return zip(parts);
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder custom = new StringBuilder("<Properties>");
        SlipProperties.of(
                        job,
                        period,
                        department,
                        values,
                        WORDS,
                        body(Map.of(), "").getBytes(UTF_8))
                .forEach((name, value) -> custom.append("<property name=\"")
                        .append(name)
                        .append("\"><lpwstr>")
                        .append(value)
                        .append("</lpwstr></property>"));
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put("docProps/custom.xml", custom + "</Properties>");
        parts.put("word/document.xml", body(typed, more).replace(replaced, replaced.isEmpty() ? "" : by));
        if (!footnotes.isEmpty()) {
            parts.put("word/footnotes.xml", footnotes);
        }
        if (!comments.isEmpty()) {
            parts.put("word/comments.xml", comments);
        }
        return parts;
    }

    private static final String NS = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    private String body(Map<String, String> over, String behind) {
        StringBuilder xml = new StringBuilder("<w:document " + NS + "><w:body>" + p(run(printed + behind)) + "<w:tbl>");
        int ordinal = 0;
        for (Map.Entry<String, String> each : values.entrySet()) {
            String shown = over.getOrDefault(each.getKey(), WORDS.shown(each.getValue(), "一段文字"));
            xml.append("<w:tr>")
                    .append(cell(p(run(Integer.toString(++ordinal)))))
                    .append(cell(p(run(each.getKey()))))
                    .append(cell(p(run("件"))))
                    .append(cell(p(run(shown))))
                    .append("</w:tr>");
        }
        return xml + "</w:tbl><w:tbl><w:tr>" + cell(p(run("意见")))
                + cell(p(agree + run(" " + WORDS.agree())) + p(object + run(" " + WORDS.object()))) + "</w:tr><w:tr>"
                + cell(p(run("理由"))) + cell(p(reason)) + "</w:tr><w:tr>" + cell(p(run("签字"))) + cell(p(signed))
                + "</w:tr></w:tbl></w:body></w:document>";
    }

    private static String box(String tag, String checked, String sign) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/><w14:checkbox><w14:checked w14:val=\"" + checked
                + "\"/></w14:checkbox></w:sdtPr><w:sdtContent>" + run(sign) + "</w:sdtContent></w:sdt>";
    }

    public static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String cell(String paragraphs) {
        return "<w:tc>" + paragraphs + "</w:tc>";
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
