package org.huibao.slip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.workbook.ReproducibleZip;

/** What a clerk does in Word to a slip that {@code confirm} wrote: the XML that is different afterwards. */
public final class SlipPen {

    private static final String BODY = "word/document.xml";

    private final Map<String, byte[]> parts;
    private String body;

    private SlipPen(Map<String, byte[]> parts) {
        this.parts = parts;
        this.body = new String(parts.get(BODY), UTF_8);
    }

    public static SlipPen on(Path slip) throws IOException {
        return new SlipPen(new LinkedHashMap<>(ReproducibleZip.parts(Files.readAllBytes(slip))));
    }

    /** A click on a box. */
    public SlipPen tick(String tag) {
        return control(
                tag,
                control -> control.replaceFirst("(w14:checked [^>]*)\"0\"", "$1\"1\"")
                        .replace("☐", "☑"));
    }

    public SlipPen agree() {
        return tick(SlipProperties.AGREE);
    }

    public SlipPen object(String reason) {
        return tick(SlipProperties.OBJECT)
                .control(
                        SlipProperties.REASON,
                        control -> text(control.replaceFirst("<w:showingPlcHdr[^>]*/>", ""), reason));
    }

    /** Types over the number in a line of the table. */
    public SlipPen number(int line, String number) {
        return control(SlipProperties.VALUE + line, control -> text(control, number));
    }

    public SlipPen replace(String printed, String with) {
        body = body.replace(printed, with);
        return this;
    }

    public void save(Path file) throws IOException {
        parts.put(BODY, body.getBytes(UTF_8));
        Files.createDirectories(file.getParent());
        Files.write(file, ReproducibleZip.of(parts));
    }

    private SlipPen control(String tag, UnaryOperator<String> edited) {
        int at = body.indexOf('"' + tag + '"');
        int begin = body.lastIndexOf("<w:sdt>", at);
        int end = body.indexOf("</w:sdt>", at);
        String control = body.substring(begin, end);
        String now = edited.apply(control);
        if (at < 0 || now.equals(control)) {
            throw new IllegalStateException("nothing to write into: " + tag);
        }
        body = body.substring(0, begin) + now + body.substring(end);
        return this;
    }

    private static String text(String control, String text) {
        return Pattern.compile("(<w:t[^>]*>)[^<]*(</w:t>)")
                .matcher(control)
                .replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2");
    }
}
