package org.huibao.report.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.notation.prose.ProseClaims;
import org.huibao.notation.prose.ProseNumbers;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.WordParagraph;

/**
 * {@code template.claim}: words beside a figure that state one themselves, 全部办结, 无败诉, and stand in the template whatever the numbers are. Those
 * of a section that is shown for an expression, or for a zero, are proved.
 */
public final class TypedClaims {

    private static final String SENTENCE_ENDS = "。；！？\n";

    private final ReportJob job;
    private final TemplateVocabulary vocabulary;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    /** Whether the words of each open section are proved. */
    private final Deque<Section> open = new ArrayDeque<>();

    private record Section(TemplatePlaceholder.Opening opening, boolean proved) {}

    private TypedClaims(ReportJob job) {
        this.job = job;
        this.vocabulary = new TemplateVocabulary(job);
    }

    /** One for each, with its sentence; those that the job allows are left out. */
    public static List<Finding> in(ReportJob job, WordPackage docx) {
        TypedClaims claims = new TypedClaims(job);
        for (String story : docx.stories()) {
            claims.open.clear();
            WordParagraph.all(docx.tree(story).getDocumentElement()).forEach(each -> claims.examine(each.text()));
        }
        return List.copyOf(claims.findings.values());
    }

    private void examine(String text) {
        List<TemplatePlaceholder> marks = TemplatePlaceholder.in(text);
        StringBuilder plain = new StringBuilder(text);
        boolean[] proved = new boolean[text.length()];
        int read = 0;
        for (TemplatePlaceholder mark : marks) {
            mark(proved, read, mark.start());
            take(mark);
            for (int i = mark.start(); i < mark.end(); i++) {
                plain.setCharAt(i, RunContent.OBJECT);
            }
            read = mark.end();
        }
        mark(proved, read, text.length());
        for (ProseClaims.Claim claim : ProseClaims.in(plain.toString())) {
            if (!proved[claim.start()]
                    && !isAllowed(text, claim)
                    && standsBesideAFigure(plain.toString(), marks, claim)) {
                String words = text.substring(claim.start(), claim.end());
                String sentence = UntracedNumbers.sentence(text, claim.start(), claim.end());
                Finding finding = Finding.of(new TypedClaim(FindingSubject.ofReport(job.period()), words, sentence));
                findings.putIfAbsent(finding.id(), finding);
            }
        }
    }

    private void mark(boolean[] proved, int from, int to) {
        boolean now = open.stream().anyMatch(Section::proved);
        for (int i = from; i < to; i++) {
            proved[i] = now;
        }
    }

    private void take(TemplatePlaceholder mark) {
        if (mark instanceof TemplatePlaceholder.Opening opening) {
            open.push(new Section(opening, proves(opening)));
        } else if (mark instanceof TemplatePlaceholder.Closing && !open.isEmpty()) {
            open.pop();
        } else if (mark instanceof TemplatePlaceholder.Named named && named.isElse() && !open.isEmpty()) {
            Section before = open.pop();
            boolean zero = before.opening().condition() == TemplatePlaceholder.Condition.NOT_ZERO;
            open.push(new Section(before.opening(), zero || isExpression(before.opening())));
        }
    }

    private boolean proves(TemplatePlaceholder.Opening opening) {
        return opening.condition() == TemplatePlaceholder.Condition.ZERO || isExpression(opening);
    }

    private boolean isExpression(TemplatePlaceholder.Opening opening) {
        return vocabulary.indicator(opening.name()) == null && ExpressionSpelling.isExpression(opening.name());
    }

    private boolean standsBesideAFigure(String plain, List<TemplatePlaceholder> marks, ProseClaims.Claim claim) {
        int from = claim.start();
        while (from > 0 && SENTENCE_ENDS.indexOf(plain.charAt(from - 1)) < 0) {
            from--;
        }
        int to = claim.end();
        while (to < plain.length() && SENTENCE_ENDS.indexOf(plain.charAt(to)) < 0) {
            to++;
        }
        int begin = from;
        int end = to;
        return marks.stream()
                        .filter(mark -> mark.start() >= begin && mark.end() <= end)
                        .anyMatch(this::printsAFigure)
                || !ProseNumbers.figures(plain.substring(from, to)).isEmpty();
    }

    private boolean printsAFigure(TemplatePlaceholder mark) {
        if (!(mark instanceof TemplatePlaceholder.Named named)) {
            return false;
        }
        Indicator indicator = vocabulary.indicator(named.name());
        return indicator != null && indicator.kind() == Indicator.Kind.NUMBER;
    }

    private boolean isAllowed(String text, ProseClaims.Claim claim) {
        return UntracedNumbers.isAllowed(job, text, claim.start(), claim.end());
    }

    /** @param sentence in which they stand */
    record TypedClaim(FindingSubject about, String words, String sentence) implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("template.claim", Level.INFO);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return words + "：" + sentence;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("words", words).and("sentence", sentence);
        }
    }
}
