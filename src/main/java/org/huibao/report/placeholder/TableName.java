package org.huibao.report.placeholder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.report.story.SeenText;

/** {@code {{table: 申请情况}}}, alone in a paragraph: the whole table is printed in its place. */
public final class TableName {

    private static final Pattern WRITTEN = Pattern.compile("(?:table|表格|表)\\s*[:：](.*)", Pattern.DOTALL);

    private TableName() {}

    /** The table that a placeholder asks for; nothing for one that asks for something else. */
    public static Optional<String> of(TemplatePlaceholder.Named placeholder) {
        Matcher written = WRITTEN.matcher(placeholder.name());
        return written.matches() ? Optional.of(written.group(1).strip()) : Optional.empty();
    }

    /** Of a paragraph in which nothing else stands. */
    public static Optional<String> alone(String paragraph) {
        return paragraph.indexOf('{') >= 0
                        && TemplatePlaceholder.in(paragraph).size() == 1
                        && TemplatePlaceholder.in(paragraph).get(0) instanceof TemplatePlaceholder.Named only
                        && only.format().isEmpty()
                        && SeenText.isBlank(paragraph.substring(0, only.start()) + paragraph.substring(only.end()))
                ? of(only)
                : Optional.empty();
    }
}
