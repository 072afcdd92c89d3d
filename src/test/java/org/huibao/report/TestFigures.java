package org.huibao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.model.Figure;
import org.huibao.model.Value;

/** Figures that a test gives; what it does not give is missing. */
public final class TestFigures implements ReportFigures {

    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, Map<String, Value>> departments = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, Value> previous = new HashMap<>();

    public TestFigures with(String code, Figure figure) {
        figures.put(code, figure);
        return this;
    }

    public TestFigures with(String code, Value value) {
        return with(code, Jobs.figure(code, value));
    }

    public TestFigures with(String department, String code, Value value) {
        departments.computeIfAbsent(department, each -> new HashMap<>()).put(code, value);
        return this;
    }

    public TestFigures before(String code, Value value) {
        previous.put(code, value);
        return this;
    }

    /** A department whose missing return was accepted. */
    public TestFigures without(String name) {
        missing.add(name);
        return this;
    }

    @Override
    public List<String> missing() {
        return missing;
    }

    @Override
    public Value value(String code) {
        return figure(code).value();
    }

    @Override
    public Value previous(String code) {
        return previous.getOrDefault(code, new Value.Missing(Value.Reason.NO_PREVIOUS, code));
    }

    @Override
    public Figure figure(String code) {
        return figures.getOrDefault(code, Jobs.figure(code, new Value.Missing(Value.Reason.NO_RETURN, code)));
    }

    @Override
    public Value department(String department, String code) {
        return departments
                .getOrDefault(department, Map.of())
                .getOrDefault(code, new Value.Missing(Value.Reason.NOTHING_REPORTED, code));
    }

    @Override
    public boolean hasData(String department) {
        return departments.containsKey(department);
    }
}
