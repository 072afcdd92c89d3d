package org.huibao.report.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.SeenText;
import org.huibao.report.story.WordParagraph;

/**
 * {@code template.braces}: a known name in braces that are none of a placeholder, {@code {petition_cases}}, {@code { {fines} }},
 * {@code ${fines}}, {@code «fines»}: it is printed as it stands.
 */
public final class OtherBraces {

    private static final Pattern SINGLE = Pattern.compile("\\$?\\s*(?:\\{\\s*)+([^{}]{1,80})\\}(?:\\s*\\})*");

    /** Codes only: a name may well stand in brackets of such kinds. */
    private static final Pattern OTHER =
            Pattern.compile("[\\[<«‹【〔%＜［]{1,2}\\s*([#^?/]?\\s*[a-z][a-z0-9_]*\\s*(?:\\|[^\\]>»›】〕%＞］]{0,40})?)"
                    + "[\\]>»›】〕%＞］]{1,2}");

    private OtherBraces() {}

    /** One warning for each. */
    public static List<Finding> in(ReportJob job, WordPackage docx) {
        TemplateVocabulary vocabulary = new TemplateVocabulary(job.withComparisons());
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String story : docx.stories()) {
            for (WordParagraph paragraph : WordParagraph.all(docx.tree(story).getDocumentElement())) {
                String rest = withoutPlaceholders(paragraph.text());
                for (Pattern pattern : List.of(SINGLE, OTHER)) {
                    Matcher found = pattern.matcher(rest);
                    while (found.find()) {
                        String name = name(found.group(1));
                        if (vocabulary.knows(name)) {
                            Finding finding = finding(job, found.group().strip(), name);
                            findings.putIfAbsent(finding.id(), finding);
                        }
                    }
                }
            }
        }
        return List.copyOf(findings.values());
    }

    /** Each of them as a line end, over which no name goes. */
    private static String withoutPlaceholders(String text) {
        StringBuilder rest = new StringBuilder(text);
        List<TemplatePlaceholder> placeholders = TemplatePlaceholder.in(text);
        for (int i = placeholders.size() - 1; i >= 0; i--) {
            rest.replace(placeholders.get(i).start(), placeholders.get(i).end(), "\n");
        }
        return SeenText.of(rest.toString()).text();
    }

    private static String name(String inside) {
        String name = inside.strip();
        String bare = !name.isEmpty() && "#^?/＃＾？／".indexOf(name.charAt(0)) >= 0 ? name.substring(1) : name;
        int bar = bare.indexOf('|');
        return (bar < 0 ? bare : bare.substring(0, bar)).strip();
    }

    private static Finding finding(ReportJob job, String written, String name) {
        return Finding.of(new UnfilledBraces(FindingSubject.ofReport(job.period()), written, name));
    }

    /** @param name that stands in the braces */
    record UnfilledBraces(FindingSubject about, String written, String name) implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("template.braces", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return written;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("written", written).and("name", name);
        }
    }
}
