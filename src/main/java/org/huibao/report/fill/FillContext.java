package org.huibao.report.fill;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.formula.FirstDepartments;
import org.huibao.formula.WordingOutcome;
import org.huibao.report.ReportMode;
import org.huibao.report.check.LeftoverBraces;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.PassageComments;
import org.huibao.report.figure.PrintedText;
import org.huibao.report.figure.ScopeInputs;
import org.huibao.report.figure.SectionRepeats;
import org.huibao.report.figure.ShownWording;
import org.huibao.report.file.WordXml;
import org.huibao.report.mend.LoopedLists;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.PlaceholderMeaning;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.ContentControls;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.WordParagraph;
import org.huibao.report.story.WordRuns;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What one filling of a template knows: the names, the controls made so far, the comments of a review copy. */
final class FillContext {

    /** Where {@code {{missing}}} stands outside of its section, and nobody is missing. */
    private static final String NOBODY = "无";

    private final TemplateVocabulary vocabulary;
    private final ReportMode mode;
    private final ContentControls controls;
    private final @Nullable PassageComments comments;
    private final NoteCopies notes;
    private final LoopedLists lists;
    private final LeftoverBraces leftover;
    private final UnshownParts unshown;

    FillContext(
            TemplateVocabulary vocabulary,
            ReportMode mode,
            ContentControls controls,
            @Nullable PassageComments comments,
            NoteCopies notes,
            LoopedLists lists,
            LeftoverBraces leftover,
            UnshownParts unshown) {
        this.vocabulary = vocabulary;
        this.mode = mode;
        this.controls = controls;
        this.comments = comments;
        this.notes = notes;
        this.lists = lists;
        this.leftover = leftover;
        this.unshown = unshown;
    }

    NoteCopies notes() {
        return notes;
    }

    LoopedLists lists() {
        return lists;
    }

    /** For text boxes: Word knows no comments in them. */
    FillContext withoutComments() {
        return comments == null
                ? this
                : new FillContext(vocabulary, mode, controls, null, notes, lists, leftover, unshown);
    }

    PrintedText printed(TemplatePlaceholder.Named placeholder, FigureScope scope) {
        PlaceholderMeaning meaning = vocabulary.of(placeholder, true, scope.loop());
        if (meaning instanceof PlaceholderMeaning.Fact fact) {
            return PrintedText.fact(fact.text());
        }
        if (meaning instanceof PlaceholderMeaning.DepartmentName && scope.department() != null) {
            return PrintedText.fact(scope.department().name());
        }
        if (meaning instanceof PlaceholderMeaning.MissingNames) {
            List<String> missing = scope.figures().missing();
            return PrintedText.fact(missing.isEmpty() ? NOBODY : String.join("、", missing));
        }
        if (meaning instanceof PlaceholderMeaning.RoundingNote note) {
            return PrintedText.fact(scope.figures().roundingNote(note.number()));
        }
        if (meaning instanceof PlaceholderMeaning.Number number) {
            return PrintedText.number(scope, number.indicator(), number.format(), mode);
        }
        if (meaning instanceof PlaceholderMeaning.FirstNames first) {
            if (new ScopeInputs(scope).first(first.place()) instanceof FirstDepartments.Unknown unknown
                    && !UndecidedWording.isTold(unknown)) {
                unshown.undecided(UndecidedWording.of(first.place(), unknown, scope));
            }
            return PrintedText.first(scope, first.place(), first.indicator(), mode);
        }
        if (meaning instanceof PlaceholderMeaning.Texts texts) {
            PrintedText written = PrintedText.texts(scope, texts.indicator(), mode);
            leftover.pass(written);
            return written;
        }
        throw new IllegalStateException("a template that was not checked is filled: " + meaning);
    }

    /** @param printing the pieces of the tree that the section holds */
    SectionRepeats repeats(TemplatePlaceholder.Opening opening, FigureScope scope, List<? extends Node> printing) {
        PlaceholderMeaning meaning = vocabulary.of(opening, scope.loop());
        if (mode == ReportMode.PREVIEW && !LoopNames.isLoop(opening.name())) {
            return new SectionRepeats.Printing(List.of(scope));
        }
        if (meaning instanceof PlaceholderMeaning.Worded worded) {
            ShownWording wording = ShownWording.of(worded.condition(), scope);
            if (wording.outcome() instanceof WordingOutcome.Undecided undecided
                    && !UndecidedWording.isTold(wording, undecided)) {
                unshown.undecided(UndecidedWording.of(wording, undecided));
            }
        }
        return SectionRepeats.of(
                meaning, scope, meaning instanceof PlaceholderMeaning.Repeated ? indicators(printing) : List.of());
    }

    /** The words of a section that is shown because an expression holds, or fails, are marked as figures are; those of any other stay as they are. */
    void mark(TemplatePlaceholder.Opening opening, Element shown, FigureScope scope) {
        if (mode != ReportMode.PREVIEW
                && vocabulary.of(opening, scope.loop()) instanceof PlaceholderMeaning.Worded worded) {
            List<Element> own = WordXml.is(shown, "p") ? List.of(shown) : ParagraphFlow.paragraphs(shown);
            ShownWording wording = ShownWording.of(worded.condition(), scope);
            WordedRuns.mark(own, wording, controls, comments);
            List<Element> boxed = own.stream()
                    .flatMap(each -> WordXml.all(each, "p").stream())
                    .filter(each -> !own.contains(each))
                    .toList();
            WordedRuns.mark(boxed, wording, controls, null);
        }
    }

    private List<Indicator> indicators(List<? extends Node> pieces) {
        Set<Indicator> found = new LinkedHashSet<>();
        pieces.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(piece -> WordXml.is(piece, "p") ? Stream.of(piece) : WordXml.all(piece, "p").stream())
                .flatMap(paragraph ->
                        TemplatePlaceholder.in(WordParagraph.of(paragraph).text()).stream())
                .forEach(placeholder -> found.addAll(vocabulary.used(placeholder)));
        return new ArrayList<>(found);
    }

    /** A run in the looks of {@code properties}, in a control of its own if it is a figure. */
    Node inline(
            Document document,
            @Nullable Element properties,
            PrintedText printed,
            PrintedText.Passage passage,
            TemplatePlaceholder.@Nullable Named placeholder,
            FigureScope scope) {
        Element run = WordRuns.run(document, properties, passage.text());
        if (printed.missing()) {
            WordRuns.highlight(run);
        }
        Indicator indicator = printed.indicator();
        Element shown = indicator == null ? run : controls.around(List.of(run), printed.tag(), passage.title());
        return comments == null ? shown : comments.on(shown, placeholder, indicator, scope);
    }

    /** What a preview says of the section that begins before {@code place}. */
    void tell(TemplatePlaceholder.Opening opening, FigureScope scope, Node parent, @Nullable Node place) {
        if (comments != null) {
            comments.before(parent.getOwnerDocument(), opening, scope)
                    .ifPresent(comment -> parent.insertBefore(comment, place));
        }
    }

    /** The mark in the place of a section of which nothing can be told. */
    Node owed(Document document, @Nullable Element properties, Indicator indicator, FigureScope scope) {
        PrintedText printed = PrintedText.owed(indicator, scope.value(indicator), mode);
        return inline(document, properties, printed, printed.passages().get(0), null, scope);
    }
}
