package org.huibao.examples;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell as it is drawn in an example.
 *
 * @param text what was typed, or the formula's kept result
 * @param formula empty for none
 * @param calculated false for a formula without a result
 * @param format of the number; empty for General
 * @param raised digits of the text's end that are raised; 0 for none
 */
record ExampleCell(
        Kind kind,
        String text,
        String formula,
        boolean calculated,
        String format,
        boolean struck,
        boolean white,
        int raised) {

    enum Kind {
        BLANK,
        NUMBER,
        DAY,
        TEXT,
        ERROR
    }

    private static final Pattern WHITE = Pattern.compile("(.*) \\[white]");
    private static final Pattern FORMATTED = Pattern.compile("(.*) \\{(.*)}");
    private static final Pattern STRUCK = Pattern.compile("~~(.+)~~");
    private static final Pattern RAISED = Pattern.compile("(.*)\\^([0-9]+)\\^");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:E[+-]?[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0]+[!?A]");

    static ExampleCell of(String drawn) {
        Matcher marked = WHITE.matcher(drawn);
        boolean white = marked.matches();
        String text = white ? marked.group(1) : drawn;
        Matcher struck = STRUCK.matcher(text);
        boolean isStruck = struck.matches();
        text = isStruck ? struck.group(1) : text;
        Matcher formatted = FORMATTED.matcher(text);
        String format = formatted.matches() ? formatted.group(2) : "";
        text = formatted.matches() ? formatted.group(1) : text;
        Matcher raised = RAISED.matcher(text);
        int digits = raised.matches() ? raised.group(2).length() : 0;
        text = raised.matches() ? raised.group(1) + raised.group(2) : text;
        String formula = "";
        boolean calculated = true;
        if (text.startsWith("=")) {
            String[] parts = text.substring(1).split(" -> ", -1);
            formula = parts[0];
            calculated = parts.length > 1;
            text = calculated ? parts[1] : "";
        }
        boolean quoted = text.startsWith("'");
        text = (quoted ? text.substring(1) : text).replace("¶", "\n");
        Kind kind = quoted || digits > 0 ? Kind.TEXT : kind(text);
        return new ExampleCell(kind, text, formula, calculated, format, isStruck, white, digits);
    }

    private static Kind kind(String text) {
        if (text.isEmpty()) {
            return Kind.BLANK;
        }
        if (NUMBER.matcher(text).matches()) {
            return Kind.NUMBER;
        }
        if (DAY.matcher(text).matches()) {
            return Kind.DAY;
        }
        return ERROR.matcher(text).matches() ? Kind.ERROR : Kind.TEXT;
    }

    boolean isBlank() {
        return kind == Kind.BLANK && formula.isEmpty();
    }
}
