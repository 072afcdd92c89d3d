package org.huibao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The goals with what was measured, as Markdown. */
final class ResultTable {

    private final List<String> lines = new ArrayList<>();

    /** @param goal the ratio must not be above it */
    void most(String name, String what, double ratio, double goal) {
        line(name, what, "%.2f ×".formatted(ratio), "≤ %s ×".formatted(plain(goal)), ratio <= goal);
    }

    /** @param goal the ratio must not be below it */
    void least(String name, String what, double ratio, double goal) {
        line(name, what, "%.2f ×".formatted(ratio), "≥ %s ×".formatted(plain(goal)), ratio >= goal);
    }

    void holds(String name, String what, String found, String goal, boolean met) {
        line(name, what, found, goal, met);
    }

    void notMeasured(String name, String what, String why) {
        lines.add("| %s | %s | – | – | %s |".formatted(name, what, why));
    }

    private void line(String name, String what, String found, String goal, boolean met) {
        String line = "| %s | %s | %s | %s | %s |".formatted(name, what, found, goal, met ? "met" : "not met");
        lines.add(line);
        System.out.println(line);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%s", number);
    }

    String markdown(String heading) {
        return heading + "\n\n| goal | what | measured | wanted | |\n|---|---|---|---|---|\n" + String.join("\n", lines)
                + "\n";
    }
}
