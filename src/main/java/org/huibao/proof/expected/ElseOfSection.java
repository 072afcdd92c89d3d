package org.huibao.proof.expected;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.huibao.formula.ExpressionSpelling;

/** {@code {{else}}} ends its section and begins the opposite one. */
final class ElseOfSection {

    private ElseOfSection() {}

    private record Open(TemplateMark.Open mark, boolean second) {}

    /**
     * The same marks, each else as two of them.
     *
     * @param isName whether it is the name of an indicator, be there signs of comparison in it or not
     */
    static List<TemplateMark> apart(List<TemplateMark> marks, Predicate<String> isName) {
        if (marks.stream().noneMatch(ElseOfSection::isElse)) {
            return marks;
        }
        List<TemplateMark> apart = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (TemplateMark mark : marks) {
            if (mark instanceof TemplateMark.Open begins) {
                open.push(new Open(begins, false));
            } else if (mark instanceof TemplateMark.Close && !open.isEmpty()) {
                open.pop();
            }
            Open around = open.peek();
            if (isElse(mark) && around != null && !around.second()) {
                open.pop();
                open.push(new Open(around.mark(), true));
                apart.add(new TemplateMark.Close(around.mark().name()));
                apart.add(new TemplateMark.Open(
                        opposite(around.mark(), isName), around.mark().name()));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }

    private static boolean isElse(TemplateMark mark) {
        return mark instanceof TemplateMark.Name name && name.name().equalsIgnoreCase("else");
    }

    private static char opposite(TemplateMark.Open open, Predicate<String> isName) {
        boolean expression = ExpressionSpelling.isExpression(open.name()) && !isName.test(open.name());
        return switch (open.sign()) {
            case '#' -> '^';
            case '^' -> expression ? '?' : '#';
            case TemplateMark.UNKNOWN -> '?';
            default -> expression ? '^' : TemplateMark.UNKNOWN;
        };
    }
}
