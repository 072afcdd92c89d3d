package org.huibao.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A text in which what stopped the parser was told and is out of the way, so that the mistakes behind it are told in the same go. What can be meant in
 * one way only (a full-width colon, a Tab) is put right; of anything else the line is left out with all that belongs to it, and from then on nothing is said
 * of what seems to be missing in the file.
 */
final class MendedYaml {

    /** Whoever has more than that sees the others next time. */
    private static final int MOST = 60;

    /** Of a file of a province every turn takes a second. */
    private static final int LARGE = 1 << 20;

    private static final int MOST_OF_LARGE = 3;

    private static final int LINES_ABOVE = 2;

    private static final String KEY = "\\s*[\"']?[A-Za-z][\\w-]*[\"']?\\s*";

    private static final Pattern COLON = Pattern.compile("(?:^[\\s-]*|[{,，]|\\[)" + KEY + "(：)");

    private static final Pattern COMMA = Pattern.compile("(，)" + KEY + "[:：]");

    private final List<String> lines;
    private final MistakeList.InFile mistakes;
    private final Map<Integer, List<Integer>> inserted = new HashMap<>();
    private final Set<Integer> leftOut = new HashSet<>();
    private String text;
    private int turns;

    MendedYaml(String text, MistakeList.InFile mistakes) {
        this.text = text;
        this.lines = new ArrayList<>(List.of(text.split("\r\n|\r|\n", -1)));
        this.mistakes = mistakes;
    }

    String text() {
        return text;
    }

    /** As the administrator's editor counts; both from 1. */
    TextPlace place(int line, int column) {
        List<Integer> before = inserted.getOrDefault(line, List.of());
        return new TextPlace(
                line, column - (int) before.stream().filter(at -> at < column).count());
    }

    TextPlace place(TextPlace mended) {
        return place(mended.line(), mended.column());
    }

    /**
     * Tells what is wrong there.
     *
     * @return false where the parser cannot go on
     */
    boolean mend(MarkedYamlEngineException syntax) {
        Optional<Mark> mark = syntax.getProblemMark().or(syntax::getContextMark);
        int line = Math.min(mark.map(Mark::getLine).orElse(0), lines.size() - 1);
        int column = mark.map(Mark::getColumn).orElse(0);
        if (++turns > (text.length() > LARGE ? MOST_OF_LARGE : MOST)) {
            return false;
        }
        boolean goesOn = fullWidth(line) || mended(syntax, line, column);
        text = String.join("\n", lines);
        return goesOn;
    }

    /** A plain text may go on in the next line, where its colon is one too many: the one that is meant stands above. */
    private boolean fullWidth(int problem) {
        for (int line = problem; line >= Math.max(0, problem - LINES_ABOVE); line--) {
            String written = code(lines.get(line));
            for (Pattern each : List.of(COLON, COMMA)) {
                Matcher found = each.matcher(written);
                if (found.find()) {
                    int at = found.start(1);
                    replace(line, at, each == COLON ? ": " : ", ");
                    mistakes.add(
                            place(line + 1, points(written, at) + 1),
                            written.strip(),
                            each == COLON ? "full-width-colon" : "full-width-comma");
                    return true;
                }
            }
        }
        return false;
    }

    private void replace(int line, int at, String sign) {
        String written = lines.get(line);
        boolean spaced = written.startsWith(" ", at + 1);
        lines.set(line, written.substring(0, at) + (spaced ? sign.strip() : sign) + written.substring(at + 1));
        if (!spaced) {
            insert(line, points(written, at) + 2);
        }
    }

    /** @param column of the sign that was put in, from 1 */
    private void insert(int line, int column) {
        inserted.computeIfAbsent(line + 1, each -> new ArrayList<>()).add(column);
    }

    private boolean mended(MarkedYamlEngineException syntax, int line, int column) {
        YamlSyntax.Wrong wrong = YamlSyntax.of(syntax, new SourceText(text));
        if (wrong.rule().equals("yaml-tab") && withoutTabs()) {
            return true;
        }
        if (!leftOut.contains(line)) {
            mistakes.add(place(wrong.place()), wrong.found(), wrong.rule(), wrong.arguments());
        }
        if (wrong.rule().equals("yaml-quote")) {
            String written = lines.get(line);
            int from = written.offsetByCodePoints(0, Math.min(column, points(written, written.length())));
            int to = Math.min(written.length(), from + wrong.found().length());
            lines.set(line, written.substring(0, from) + "x".repeat(to - from) + written.substring(to));
            return to > from;
        }
        mistakes.lose();
        int from = Math.max(0, Math.min(wrong.place().line(), lines.size()) - 1);
        return leaveOut(from) || from != line && leaveOut(line);
    }

    /** With all lines that are indented more. */
    private boolean leaveOut(int first) {
        if (code(lines.get(first)).isBlank()) {
            return false;
        }
        int indent = indent(lines.get(first));
        int line = first;
        do {
            lines.set(line, "");
            leftOut.add(line);
            line++;
        } while (line < lines.size() && (lines.get(line).isBlank() || indent(lines.get(line)) > indent));
        return true;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private boolean withoutTabs() {
        boolean any = false;
        for (int line = 0; line < lines.size(); line++) {
            String written = lines.get(line);
            String space = written.substring(0, indent(written));
            int at = space.indexOf('\t');
            if (at >= 0 && !written.isBlank()) {
                any = true;
                mistakes.add(new TextPlace(line + 1, at + 1), "Tab", "yaml-tab");
                lines.set(line, space.replace("\t", "  ") + written.substring(space.length()));
                for (int i = 0, to = 0; i < space.length(); i++) {
                    to++;
                    if (space.charAt(i) == '\t') {
                        insert(line, ++to);
                    }
                }
            }
        }
        return any;
    }

    /** Without a comment; what stands in quotes is not looked at so closely. */
    private static String code(String line) {
        Matcher comment = Pattern.compile("(?:^|\\s)#").matcher(line);
        return comment.find() ? line.substring(0, comment.start()) : line;
    }

    private static int points(String line, int end) {
        return line.codePointCount(0, end);
    }
}
