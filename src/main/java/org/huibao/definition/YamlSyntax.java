package org.huibao.definition;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What is no YAML, told to people who never heard of tokens. */
final class YamlSyntax {

    /** Signs with which an unquoted text cannot begin. */
    private static final String RESERVED = "%@`&*!|>";

    private YamlSyntax() {}

    static void report(MarkedYamlEngineException syntax, SourceText source, MistakeList.InFile mistakes) {
        Optional<Mark> mark = syntax.getProblemMark().or(syntax::getContextMark);
        int index = mark.map(Mark::getIndex).orElse(0);
        TextPlace place = mark.map(at -> new TextPlace(at.getLine() + 1, at.getColumn() + 1))
                .orElse(TextPlace.FILE);
        String character = source.character(index);
        String rest = source.restOfLine(index);
        String problem = syntax.getProblem();
        if (character.equals("\t")) {
            mistakes.add(place, "Tab", "yaml-tab");
        } else if (!character.isEmpty() && RESERVED.contains(character)) {
            String text = rest.split(",\\s|[}\\]]", 2)[0].strip();
            mistakes.add(place, text, "yaml-quote", "\"" + text.replace("\"", "\\\"") + "\"");
        } else if (problem.contains("mapping values are not allowed")) {
            mistakes.add(place, rest, "yaml-colon");
        } else if (character.isEmpty() || problem.contains("<stream end>") || problem.contains("unexpected end")) {
            mistakes.add(place, "", "yaml-ends");
        } else {
            mistakes.add(place, rest, "yaml-syntax");
        }
    }
}
