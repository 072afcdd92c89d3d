package org.huibao.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What one filling of a template knows: the names, the controls made so far, the comments of a review copy. */
final class Filling {

    private final Vocabulary vocabulary;
    private final Mode mode;
    private final ContentControls controls;
    private final @Nullable SourceComments comments;
    private final NoteCopies notes;
    private final ListTurns lists;
    private final LastLook lastLook;

    Filling(
            Vocabulary vocabulary,
            Mode mode,
            ContentControls controls,
            @Nullable SourceComments comments,
            NoteCopies notes,
            ListTurns lists,
            LastLook lastLook) {
        this.vocabulary = vocabulary;
        this.mode = mode;
        this.controls = controls;
        this.comments = comments;
        this.notes = notes;
        this.lists = lists;
        this.lastLook = lastLook;
    }

    NoteCopies notes() {
        return notes;
    }

    ListTurns lists() {
        return lists;
    }

    /** For text boxes: Word knows no comments in them. */
    Filling withoutComments() {
        return comments == null ? this : new Filling(vocabulary, mode, controls, null, notes, lists, lastLook);
    }

    Printed printed(Placeholder.Named placeholder, Scope scope) {
        Meaning meaning = vocabulary.of(placeholder, true, scope.turn());
        if (meaning instanceof Meaning.Fact fact) {
            return Printed.fact(fact.text());
        }
        if (meaning instanceof Meaning.DepartmentName && scope.department() != null) {
            return Printed.fact(scope.department().name());
        }
        if (meaning instanceof Meaning.Number number) {
            return Printed.number(scope, number.indicator(), number.format(), mode);
        }
        if (meaning instanceof Meaning.Texts texts) {
            Printed written = Printed.texts(scope, texts.indicator(), mode);
            lastLook.pass(written);
            return written;
        }
        throw new IllegalStateException("a template that was not checked is filled: " + meaning);
    }

    /** @param printing the pieces of the tree that the section holds */
    Turns turns(Placeholder.Opening opening, Scope scope, List<? extends Node> printing) {
        Meaning meaning = vocabulary.of(opening, scope.turn());
        return Turns.of(meaning, scope, meaning instanceof Meaning.Repeated ? indicators(printing) : List.of());
    }

    private List<Indicator> indicators(List<? extends Node> pieces) {
        Set<Indicator> found = new LinkedHashSet<>();
        pieces.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(piece -> W.is(piece, "p") ? Stream.of(piece) : W.all(piece, "p").stream())
                .flatMap(paragraph -> Placeholder.in(Paragraph.of(paragraph).text()).stream())
                .forEach(placeholder -> {
                    if (placeholder instanceof Placeholder.Named named) {
                        Indicator indicator = vocabulary.indicator(named.name());
                        if (indicator != null) {
                            found.add(indicator);
                        }
                    }
                });
        return new ArrayList<>(found);
    }

    /** A run in the looks of {@code properties}, in a control of its own if it is a figure. */
    Node inline(
            Document document, @Nullable Element properties, Printed printed, Printed.Passage passage, Scope scope) {
        Element run = Runs.run(document, properties, passage.text());
        if (printed.missing()) {
            Runs.highlight(run);
        }
        Indicator indicator = printed.indicator();
        if (indicator == null) {
            return run;
        }
        Element control = controls.around(run, indicator.code(), passage.title());
        return comments == null ? control : comments.on(control, indicator, scope);
    }

    /** The mark in the place of a section of which nothing can be told. */
    Node owed(Document document, @Nullable Element properties, Indicator indicator, Scope scope) {
        Printed printed = Printed.owed(indicator, scope.value(indicator), mode);
        return inline(document, properties, printed, printed.passages().get(0), scope);
    }
}
