package org.huibao.report.check;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.report.PublishedBraces;
import org.huibao.report.figure.PrintedText;
import org.huibao.report.file.WordPackage;
import org.huibao.report.story.SafeText;
import org.huibao.report.story.SeenText;

/**
 * Looks through a finished report for double braces, wherever the filling has passed by: what no check of the template foresaw must
 * not be published. Departments may write what they like.
 */
public final class LeftoverBraces {

    /** Cheap, and never wrong about a part without any: braces side by side may stand in two runs. */
    private static final Pattern BRACES =
            Pattern.compile("(?s)\\{.*\\{|\u00ef\u00bd\u009b.*\u00ef\u00bd\u009b|%7B%7B", Pattern.CASE_INSENSITIVE);

    private static final int BEFORE = 20;
    private static final int SHOWN = 80;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Set<String> written = new HashSet<>();

    /** Texts of departments are no placeholders of the template, in however many lines and with whatever title they are printed. */
    public void pass(PrintedText printed) {
        for (PrintedText.Passage passage : printed.passages()) {
            if (printed.indicator() != null && bare(passage.text()).contains("{{")) {
                written.add(bare(passage.text()));
                written.add(bare(passage.title()));
                SafeText.lines(passage.text()).forEach(line -> written.add(bare(line)));
            }
        }
    }

    /** @throws PublishedBraces if a part of the file still holds them */
    public void at(WordPackage docx) {
        List<String> own = written.stream()
                .filter(each -> each.contains("{{"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String part : docx.xmlParts()) {
            if (BRACES.matcher(new String(docx.content(part), StandardCharsets.ISO_8859_1))
                    .find()) {
                for (UnfilledPlaces.Place place : UnfilledPlaces.left(docx, part)) {
                    String left = bare(place.text());
                    for (String text : own) {
                        left = left.replace(text, "");
                    }
                    if (left.contains("{{")) {
                        throw new PublishedBraces(part, shown(place.text()));
                    }
                }
            }
        }
    }

    private static String shown(String text) {
        int from = Math.max(0, SeenText.of(text).text().indexOf("{{") - BEFORE);
        return text.substring(from, Math.min(text.length(), from + SHOWN));
    }

    /** As it is seen, without any space: that of a text becomes breaks, tabs and paragraphs. */
    private static String bare(String text) {
        return SPACE.matcher(
                        SeenText.of(UnfilledPlaces.decoded(SafeText.line(text))).text())
                .replaceAll("");
    }
}
