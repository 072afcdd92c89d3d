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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.WordingCondition;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.notation.Unit;
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
    private static final Pattern FALLEN = Pattern.compile("下降|减少|降低");
    private static final Pattern RISEN = Pattern.compile("上升|增长|增加|提高");

    private final ReportJob job;
    private final TemplateVocabulary vocabulary;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    private final Deque<Section> open = new ArrayDeque<>();

    /** @param proofs what its condition says where its words are shown */
    private record Section(TemplatePlaceholder.Opening opening, List<Proof> proofs) {}

    private enum Says {
        /** The indicator is nothing, or all. */
        EXACTLY,
        /** It is one of several that have all fallen: no proof of 全部办结. */
        FALLEN,
        RISEN
    }

    private record Proof(Says says, Indicator its) {
        boolean isOf(String words) {
            return switch (says) {
                case EXACTLY -> true;
                case FALLEN -> FALLEN.matcher(words).find();
                case RISEN -> RISEN.matcher(words).find();
            };
        }
    }

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
        List<Set<Proof>> proofs = new ArrayList<>();
        int read = 0;
        for (TemplatePlaceholder mark : marks) {
            mark(proofs, mark.start() - read);
            take(mark);
            mark(proofs, mark.end() - mark.start());
            for (int i = mark.start(); i < mark.end(); i++) {
                plain.setCharAt(i, RunContent.OBJECT);
            }
            read = mark.end();
        }
        mark(proofs, text.length() - read);
        for (ProseClaims.Claim claim : ProseClaims.in(plain.toString())) {
            Sentence around = Sentence.of(plain.toString(), claim);
            String words = text.substring(claim.start(), claim.end());
            if (proofs.get(claim.start()).stream()
                            .noneMatch(each -> each.isOf(words) && speaksOf(around, marks, each.its()))
                    && !isAllowed(text, claim)
                    && standsBesideAFigure(around, marks)) {
                String sentence = UntracedNumbers.sentence(text, claim.start(), claim.end());
                Finding finding = Finding.of(new TypedClaim(FindingSubject.ofReport(job.period()), words, sentence));
                findings.putIfAbsent(finding.id(), finding);
            }
        }
    }

    private void mark(List<Set<Proof>> proofs, int length) {
        Set<Proof> now = new LinkedHashSet<>();
        open.forEach(each -> now.addAll(each.proofs()));
        proofs.addAll(Collections.nCopies(length, now));
    }

    private void take(TemplatePlaceholder mark) {
        if (mark instanceof TemplatePlaceholder.Opening opening) {
            open.push(new Section(opening, proofs(opening, true)));
        } else if (mark instanceof TemplatePlaceholder.Closing && !open.isEmpty()) {
            open.pop();
        } else if (mark instanceof TemplatePlaceholder.Named named && named.isElse() && !open.isEmpty()) {
            TemplatePlaceholder.Opening opening = open.pop().opening();
            open.push(new Section(opening, proofs(opening, false)));
        }
    }

    /** @param first whether before an else */
    private List<Proof> proofs(TemplatePlaceholder.Opening opening, boolean first) {
        Indicator its = vocabulary.indicator(opening.name());
        if (its != null) {
            TemplatePlaceholder.Condition zero =
                    first ? TemplatePlaceholder.Condition.ZERO : TemplatePlaceholder.Condition.NOT_ZERO;
            return opening.condition() == zero ? List.of(new Proof(Says.EXACTLY, its)) : List.of();
        }
        List<Proof> proofs = new ArrayList<>();
        vocabulary.worded(opening).ifPresent(worded -> {
            boolean holds = worded.holds() == first;
            WordingCondition condition = worded.condition();
            proofs.addAll(proofs(Says.EXACTLY, condition.exactly(holds, this::unit)));
            if (holds) {
                proofs.addAll(proofs(Says.FALLEN, condition.fallen()));
                proofs.addAll(proofs(Says.RISEN, condition.risen()));
            }
        });
        return proofs;
    }

    private List<Proof> proofs(Says says, Set<String> codes) {
        return codes.stream()
                .flatMap(code -> job.indicator(code).stream())
                .map(its -> new Proof(says, its))
                .toList();
    }

    private Unit unit(String code) {
        return Unit.of(job.indicator(code).map(Indicator::unit).orElse(""));
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
