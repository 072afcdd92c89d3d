package org.huibao.definition;

import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What is no YAML, told to people who never heard of tokens. */
final class YamlSyntax {

    /** Signs with which an unquoted text cannot begin. */
    private static final String RESERVED = "%@`&*!|>";

    /** What goes on until its other half comes; the parser notices far below that there is none. */
    private static final Set<String> OPENING = Set.of("{", "[", "\"", "'");

    private YamlSyntax() {}

    /**
     * @param place in the text as the parser has it
     * @param rule of the sentence, with what is filled in
     */
    record Wrong(TextPlace place, String found, String rule, Object... arguments) {}

    static Wrong of(MarkedYamlEngineException syntax, SourceText source) {
        Optional<Mark> mark = syntax.getProblemMark().or(syntax::getContextMark);
        int index = mark.map(Mark::getIndex).orElse(0);
        TextPlace place = mark.map(at -> new TextPlace(at.getLine() + 1, at.getColumn() + 1))
                .orElse(TextPlace.FILE);
        String character = source.character(index);
        String rest = source.restOfLine(index);
        String problem = syntax.getProblem();
        if (character.equals("\t")) {
            return new Wrong(place, "Tab", "yaml-tab");
        }
        if (!character.isEmpty() && RESERVED.contains(character)) {
            String text = rest.split(",\\s|[}\\]]", 2)[0].strip();
            return new Wrong(place, text, "yaml-quote", "\"" + text.replace("\"", "\\\"") + "\"");
        }
        if (problem.contains("mapping values are not allowed")) {
            return new Wrong(place, rest, "yaml-colon");
        }
        boolean ends = character.isEmpty() || problem.contains("<stream end>") || problem.contains("unexpected end");
        Optional<Mark> opened = syntax.getContextMark()
                .filter(at -> OPENING.contains(source.character(at.getIndex())))
                .filter(at -> ends || at.getLine() < place.line() - 1);
        if (opened.isPresent()) {
            Mark at = opened.get();
            return new Wrong(
                    new TextPlace(at.getLine() + 1, at.getColumn() + 1),
                    source.restOfLine(at.getIndex()),
                    "yaml-not-closed");
        }
        return ends ? new Wrong(place, "", "yaml-ends") : new Wrong(place, rest, "yaml-syntax");
    }
}
