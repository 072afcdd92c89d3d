package org.huibao.report.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** {@code template.untraced}: a number that somebody typed into the template where a figure should stand. */
public final class UntracedNumbers {

    private static final int SHOWN = 60;

    private UntracedNumbers() {}

    /** One warning for each, with its sentence; the numbers that the job allows are left out. */
    public static List<Finding> in(ReportJob job, WordPackage docx) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String story : docx.stories()) {
            for (Element p : WordXml.all(docx.tree(story).getDocumentElement(), "p")) {
                String text = WordParagraph.of(p).text();
                for (TypedNumbers.Typed typed : isLoneNumber(p, text) ? List.of(lone(text)) : TypedNumbers.in(text)) {
                    if (!isAllowed(job, text, typed)) {
                        Finding finding = finding(job, text, typed);
                        findings.putIfAbsent(finding.id(), finding);
                    }
                }
            }
        }
        return List.copyOf(findings.values());
    }

    /** A cell that holds a number and nothing else, but for the first of its row, which counts the rows. */
    private static boolean isLoneNumber(Element paragraph, String text) {
        Node cell = paragraph.getParentNode();
        return WordXml.is(cell, "tc")
                && text.strip().matches("[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％]?")
                && !text.strip().matches("(?:19|20)[0-9]{2}")
                && WordXml.children(cell.getParentNode()).stream()
                                .filter(each -> WordXml.is(each, "tc"))
                                .toList()
                                .indexOf(cell)
                        > 0;
    }

    private static TypedNumbers.Typed lone(String text) {
        int start = text.indexOf(text.strip());
        return new TypedNumbers.Typed(start, start + text.strip().length(), text.strip());
    }

    private static boolean isAllowed(ReportJob job, String text, TypedNumbers.Typed typed) {
        for (String allowed : job.untracedAllowed()) {
            for (int at = text.indexOf(allowed); at >= 0 && !allowed.isEmpty(); at = text.indexOf(allowed, at + 1)) {
                if (at < typed.end() && at + allowed.length() > typed.start()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Finding finding(ReportJob job, String text, TypedNumbers.Typed typed) {
        String sentence = sentence(text, typed);
        return Finding.of(
                Level.WARNING,
                "template.untraced",
                "",
                "",
                job.period(),
                null,
                typed.text() + "：" + sentence,
                "",
                typed.text(),
                sentence);
    }

    private static String sentence(String text, TypedNumbers.Typed typed) {
        int start = typed.start();
        while (start > 0 && typed.start() - start < SHOWN && "。；！？\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = typed.end();
        while (end < text.length() && end - typed.end() < SHOWN && "。；！？\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end)
                .replace(RunContent.OBJECT, ' ')
                .replace(RunContent.BREAK, ' ')
                .strip();
    }
}
