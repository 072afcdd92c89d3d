package org.huibao.report.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.notation.prose.MentionKind;
import org.huibao.notation.prose.NumberMention;
import org.huibao.notation.prose.ProseNumbers;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** {@code template.untraced}: a number that somebody typed into the template where a figure should stand. */
public final class UntracedNumbers {

    private static final int SHOWN = 60;
    private static final String DIGITS = "0123456789０１２３４５６７８９.．,，";

    private UntracedNumbers() {}

    /** One warning for each, with its sentence; the numbers that the job allows are left out. */
    public static List<Finding> in(ReportJob job, WordPackage docx) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String story : docx.stories()) {
            for (Element p : WordXml.all(docx.tree(story).getDocumentElement(), "p")) {
                String text = WordParagraph.of(p).text();
                for (NumberMention typed : ProseNumbers.in(withoutPlaceholders(text))) {
                    boolean counts = isAlone(text, typed) ? countsInCell(p, typed) : typed.isFigure();
                    if (counts && !isAllowed(job, text, typed.start(), typed.end())) {
                        Finding finding = finding(job, text, typed);
                        findings.putIfAbsent(finding.id(), finding);
                    }
                }
            }
        }
        return List.copyOf(findings.values());
    }

    /** What a placeholder prints has its source. */
    private static String withoutPlaceholders(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (TemplatePlaceholder each : TemplatePlaceholder.in(text)) {
            for (int i = each.start(); i < each.end(); i++) {
                plain.setCharAt(i, RunContent.OBJECT);
            }
        }
        return plain.toString();
    }

    /** Digits and nothing else. */
    private static boolean isAlone(String text, NumberMention typed) {
        String number = typed.in(text);
        return number.equals(text.strip()) && number.chars().allMatch(each -> DIGITS.indexOf(each) >= 0);
    }

    /** In a table, but for the first of its row, which counts the rows, and for a year. */
    private static boolean countsInCell(Element paragraph, NumberMention typed) {
        Node cell = paragraph.getParentNode();
        return WordXml.is(cell, "tc")
                && typed.kind() != MentionKind.DATE
                && WordXml.children(cell.getParentNode()).stream()
                                .filter(each -> WordXml.is(each, "tc"))
                                .toList()
                                .indexOf(cell)
                        > 0;
    }

    /** Whether the job allows what stands there, or something that reaches into it. */
    static boolean isAllowed(ReportJob job, String text, int start, int end) {
        for (String allowed : job.untracedAllowed()) {
            for (int at = text.indexOf(allowed); at >= 0 && !allowed.isEmpty(); at = text.indexOf(allowed, at + 1)) {
                if (at < end && at + allowed.length() > start) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Finding finding(ReportJob job, String text, NumberMention typed) {
        String sentence = sentence(text, typed.start(), typed.end());
        return Finding.of(new UntracedNumber(FindingSubject.ofReport(job.period()), typed.in(text), sentence));
    }

    /** The sentence around a piece of text; of a long one the middle. */
    static String sentence(String text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < SHOWN && "。；！？\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < SHOWN && "。；！？\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end)
                .replace(RunContent.OBJECT, ' ')
                .replace(RunContent.BREAK, ' ')
                .strip();
    }

    /** @param sentence in which it stands */
    record UntracedNumber(FindingSubject about, String number, String sentence) implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("template.untraced", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return number + "：" + sentence;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("number", number).and("sentence", sentence);
        }
    }
}
