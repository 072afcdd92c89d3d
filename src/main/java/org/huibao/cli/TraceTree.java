package org.huibao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.message.Messages;
import org.huibao.proof.FigureTrace;

/** A traced figure as lines for a terminal. */
final class TraceTree {

    /** A raw text that is longer is cut: the cell has it all. */
    private static final int SHOWN = 60;

    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    TraceTree(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(FigureTrace figure) {
        figure(figure, "", "");
        return lines;
    }

    private void figure(FigureTrace figure, String first, String rest) {
        String value = figure.value().isEmpty() ? messages.text("trace.no-value") : shown(figure.value());
        lines.add(first + figure.name() + "  " + figure.code() + " = " + value
                + (figure.value().isEmpty() ? "" : " " + figure.unit()));
        if (!figure.formula().isEmpty()) {
            lines.add(rest + "│  = " + figure.formula());
        }
        Map<String, List<FigureTrace.Source>> departments = new LinkedHashMap<>();
        figure.sources()
                .forEach(source -> departments
                        .computeIfAbsent(source.departmentName(), name -> new ArrayList<>())
                        .add(source));
        int left = figure.inputs().size() + departments.size();
        for (FigureTrace input : figure.inputs()) {
            left--;
            figure(input, rest + (left == 0 ? "└─ " : "├─ "), rest + (left == 0 ? "   " : "│  "));
        }
        for (Map.Entry<String, List<FigureTrace.Source>> department : departments.entrySet()) {
            left--;
            department(
                    department.getKey(),
                    department.getValue(),
                    rest + (left == 0 ? "└─ " : "├─ "),
                    rest + (left == 0 ? "   " : "│  "));
        }
    }

    private void department(String name, List<FigureTrace.Source> sources, String first, String rest) {
        lines.add(first + (name.isEmpty() ? messages.text("trace.published-before") : name));
        for (int i = 0; i < sources.size(); i++) {
            FigureTrace.Source source = sources.get(i);
            String role = messages.text("audit.role." + source.role());
            String place = source.file().isEmpty()
                    ? role
                    : source.file() + "  " + source.sheet() + "!" + cells(source) + "  " + role;
            String value = source.value().isEmpty() ? "" : "  → " + shown(source.value());
            String raw = source.file().isEmpty() || source.cells() > 1 ? "" : "  \"" + shown(source.raw()) + "\"";
            String conversion =
                    source.conversion().isEmpty() || source.file().isEmpty() ? "" : "  (" + source.conversion() + ")";
            boolean last = i == sources.size() - 1;
            lines.add(rest + (last ? "└─ " : "├─ ") + place + raw + value + conversion);
            if (source.below() != null) {
                String under = rest + (last ? "   " : "│  ");
                figure(source.below(), under + "└─ ", under + "   ");
            }
        }
    }

    private String cells(FigureTrace.Source source) {
        return source.cells() > 1 ? messages.text("trace.cells", shown(source.cell()), source.cells()) : source.cell();
    }

    /** In one line, and nothing in it that a terminal would obey. */
    private static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
