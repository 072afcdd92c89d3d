package org.huibao.definition.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A comment of a YAML file.
 *
 * @param line from 1
 * @param column from 1, of its sign
 * @param alone whether nothing else stands in its line
 * @param text without its sign and the space behind it
 */
record WrittenComment(int line, int column, boolean alone, String text) {

    /** @param yaml without mistakes */
    static List<WrittenComment> of(String yaml) {
        LoadSettings settings = LoadSettings.builder().setParseComments(true).build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, yaml));
        List<WrittenComment> comments = new ArrayList<>();
        String[] lines = yaml.split("\r\n|\r|\n", -1);
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                Mark mark = comment.getStartMark().orElseThrow();
                String text = comment.getValue();
                comments.add(new WrittenComment(
                        mark.getLine() + 1,
                        mark.getColumn() + 1,
                        // The library takes one below a text of several lines for one beside it.
                        lines[mark.getLine()].stripLeading().startsWith("#"),
                        (text.startsWith(" ") ? text.substring(1) : text).stripTrailing()));
            }
        }
        return comments;
    }
}
