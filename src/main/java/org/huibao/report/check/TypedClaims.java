package org.huibao.report.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
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
 * are proved whose section is shown for an expression that says so, {@code closed = cases}, or for a zero, of what they speak of; {@code fines > 0}
 * proves nothing of 全部办结.
 */
public final class TypedClaims {

    private static final String SENTENCE_ENDS = "。；！？\n";

    private final ReportJob job;
    private final TemplateVocabulary vocabulary;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    private final Deque<Section> open = new ArrayDeque<>();

    /** @param exactly the indicators that are nothing or all where its words are shown */
    private record Section(TemplatePlaceholder.Opening opening, List<Indicator> exactly) {}

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
        List<Set<Indicator>> exactly = new ArrayList<>();
        int read = 0;
        for (TemplatePlaceholder mark : marks) {
            mark(exactly, mark.start() - read);
            take(mark);
            mark(exactly, mark.end() - mark.start());
            for (int i = mark.start(); i < mark.end(); i++) {
                plain.setCharAt(i, RunContent.OBJECT);
            }
            read = mark.end();
        }
        mark(exactly, text.length() - read);
        for (ProseClaims.Claim claim : ProseClaims.in(plain.toString())) {
            Sentence around = Sentence.of(plain.toString(), claim);
            if (exactly.get(claim.start()).stream().noneMatch(each -> speaksOf(around, marks, each))
                    && !isAllowed(text, claim)
                    && standsBesideAFigure(around, marks)) {
                String words = text.substring(claim.start(), claim.end());
                String sentence = UntracedNumbers.sentence(text, claim.start(), claim.end());
                Finding finding = Finding.of(new TypedClaim(FindingSubject.ofReport(job.period()), words, sentence));
                findings.putIfAbsent(finding.id(), finding);
            }
        }
    }

    private void mark(List<Set<Indicator>> exactly, int length) {
        Set<Indicator> now = new LinkedHashSet<>();
        open.forEach(each -> now.addAll(each.exactly()));
        exactly.addAll(Collections.nCopies(length, now));
    }

    private void take(TemplatePlaceholder mark) {
        if (mark instanceof TemplatePlaceholder.Opening opening) {
            open.push(new Section(opening, exactly(opening, true)));
        } else if (mark instanceof TemplatePlaceholder.Closing && !open.isEmpty()) {
            open.pop();
        } else if (mark instanceof TemplatePlaceholder.Named named && named.isElse() && !open.isEmpty()) {
            TemplatePlaceholder.Opening opening = open.pop().opening();
            open.push(new Section(opening, exactly(opening, false)));
        }
    }

    /** @param first whether before an else */
    private List<Indicator> exactly(TemplatePlaceholder.Opening opening, boolean first) {
        Indicator its = vocabulary.indicator(opening.name());
        if (its != null) {
            TemplatePlaceholder.Condition zero =
                    first ? TemplatePlaceholder.Condition.ZERO : TemplatePlaceholder.Condition.NOT_ZERO;
            return opening.condition() == zero ? List.of(its) : List.of();
        }
        return vocabulary
                .worded(opening)
                .map(worded -> worded.condition().exactly(worded.holds() == first).stream()
                        .flatMap(code -> job.indicator(code).stream())
                        .toList())
                .orElse(List.of());
    }

    /**
     * The sentence of a claim.
     *
     * @param from its place in the paragraph
     */
    private record Sentence(int from, String text) {
        static Sentence of(String plain, ProseClaims.Claim claim) {
            int from = claim.start();
            while (from > 0 && SENTENCE_ENDS.indexOf(plain.charAt(from - 1)) < 0) {
                from--;
            }
            int to = claim.end();
            while (to < plain.length() && SENTENCE_ENDS.indexOf(plain.charAt(to)) < 0) {
                to++;
            }
            return new Sentence(from, plain.substring(from, to));
        }

        boolean holds(TemplatePlaceholder mark) {
            return mark.start() >= from && mark.end() <= from + text.length();
        }
    }

    /** Whether the sentence prints the indicator, or shares a word of two letters with its name. */
    private boolean speaksOf(Sentence sentence, List<TemplatePlaceholder> marks, Indicator its) {
        boolean printed = marks.stream()
                .filter(sentence::holds)
                .anyMatch(mark -> mark instanceof TemplatePlaceholder.Named named
                        && its.equals(vocabulary.indicator(named.name())));
        String name = its.name();
        return printed
                || IntStream.range(0, name.length() - 1)
                        .anyMatch(i -> sentence.text().contains(name.substring(i, i + 2)));
    }

    private boolean standsBesideAFigure(Sentence sentence, List<TemplatePlaceholder> marks) {
        return marks.stream().filter(sentence::holds).anyMatch(this::printsAFigure)
                || !ProseNumbers.figures(sentence.text()).isEmpty();
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
