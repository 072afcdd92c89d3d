package org.huibao.report.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.notation.Period;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.WordParagraph;

/**
 * {@code template.year}: the title, a header, 现将2019年…情况报告如下, or a sentence that begins with a year and prints figures of the period, names another
 * year than the period's: last year's template with last year's year in it. What is compared, dated or planned may name any year.
 */
public final class TypedYears {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9A-Za-z.〔])(?<![0-9年月][-－–—~～至到])((?:19|20)[0-9]{2})年"
            + "(?![0-9一二三四五六七八九十]{1,2}月|[上中下]旬|度?(?:以来|[起前后版]|以[前后]|之[前后]|修[订正改])|[-－–—~～至到])");

    /** In front of the year of which it is the report. */
    private static final Pattern REPORTS = Pattern.compile("现将[^，。；0-9]{0,14}$");

    /** Beside these another year is compared with this one. */
    private static final Pattern NOW = Pattern.compile("今年|本年|本期|报告期|\\{\\{period");

    /** Titles and what stands around them; the text begins with the first full stop or heading. */
    private static final int TOP = 12;

    private static final Pattern TEXT = Pattern.compile("。|^[（(]?[一二三四五六七八九十]{1,3}[、）)]");

    private static final int LONGEST_TITLE = 60;

    /** What may stand before the year that a sentence begins with. */
    private static final Pattern BEGINNING = Pattern.compile("[（(]?[一二三四五六七八九十0-9]{0,3}[、）).．]?\\s*(?:截[至止]|在|到|至)?");

    private final ReportJob job;
    private final int year;
    private final TemplateVocabulary vocabulary;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    private TypedYears(ReportJob job) {
        this.job = job;
        this.year = Period.of(job.period()).orElseThrow().year();
        this.vocabulary = new TemplateVocabulary(job);
    }

    /** One for each place; those that the job allows are left out. */
    public static List<Finding> in(ReportJob job, WordPackage docx) {
        TypedYears years = new TypedYears(job);
        for (String story : docx.stories()) {
            boolean around = story.contains("header") || story.contains("footer");
            int lines = around || story.endsWith("document.xml") ? 0 : TOP;
            for (WordParagraph each : WordParagraph.all(docx.tree(story).getDocumentElement())) {
                String text = each.text();
                boolean title = text.length() <= LONGEST_TITLE
                        && !TEXT.matcher(text.strip()).find();
                lines = title ? lines : TOP;
                if (text.indexOf('年') > 0) {
                    years.examine(text, around || lines < TOP);
                }
                lines += text.isBlank() ? 0 : 1;
            }
        }
        return List.copyOf(years.findings.values());
    }

    private void examine(String text, boolean title) {
        Matcher typed = YEAR.matcher(text);
        while (typed.find()) {
            int its = Integer.parseInt(typed.group(1));
            String sentence = UntracedNumbers.sentence(text, typed.start(), typed.end());
            boolean other = its != year
                    && !sentence.contains(year + "年")
                    && !isInName(text, typed.start())
                    && !UntracedNumbers.isAllowed(job, text, typed.start(), typed.end());
            boolean reports = REPORTS.matcher(text.substring(0, typed.start())).find();
            boolean ofPeriod = title && !NOW.matcher(text).find()
                    || its < year && (reports || begins(text, typed.start()) && printsThePeriod(sentence));
            if (other && ofPeriod) {
                Finding finding = Finding.of(new TypedYear(FindingSubject.ofReport(job.period()), its + "年", sentence));
                findings.putIfAbsent(finding.id(), finding);
            }
        }
    }

    private static boolean isInName(String text, int at) {
        return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
    }

    private static boolean begins(String text, int at) {
        int from = at;
        while (from > 0 && "。；！？\n）)".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return BEGINNING.matcher(text.substring(from, at).strip()).matches();
    }

    /** A figure of the period itself, and nothing that says that it is compared. */
    private boolean printsThePeriod(String sentence) {
        return !NOW.matcher(sentence).find()
                && TemplatePlaceholder.in(sentence).stream().anyMatch(this::isOfPeriod);
    }

    private boolean isOfPeriod(TemplatePlaceholder mark) {
        Indicator indicator =
                mark instanceof TemplatePlaceholder.Named named ? vocabulary.indicator(named.name()) : null;
        return indicator != null
                && indicator.kind() == Indicator.Kind.NUMBER
                && (indicator.formula() == null
                        || indicator.formula().previousCodes().isEmpty());
    }

    /** @param sentence in which it stands */
    record TypedYear(FindingSubject about, String year, String sentence) implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("template.year", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return year + "：" + sentence;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("year", year).and("sentence", sentence);
        }
    }
}
