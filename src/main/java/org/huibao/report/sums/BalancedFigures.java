package org.huibao.report.sums;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huibao.model.Figure;
import org.huibao.model.Value;
import org.huibao.report.ReportFigures;

/**
 * The figures of a report that balances, or that notes what rounding leaves over.
 *
 * @param notes what each mark of the template says, in their order
 */
record BalancedFigures(ReportFigures exact, PrintedBalance balance, List<String> notes) implements ReportFigures {

    @Override
    public Value value(String code) {
        return exact.value(code);
    }

    @Override
    public Value previous(String code) {
        return exact.previous(code);
    }

    @Override
    public Figure figure(String code) {
        return exact.figure(code);
    }

    @Override
    public Value department(String department, String code) {
        return exact.department(department, code);
    }

    @Override
    public boolean hasData(String department) {
        return exact.hasData(department);
    }

    @Override
    public List<String> missing() {
        return exact.missing();
    }

    @Override
    public String roundingNote(int mark) {
        return mark >= 0 && mark < notes.size() ? notes.get(mark) : "";
    }

    @Override
    public Optional<BigDecimal> balanced(String department, String code, BigDecimal step) {
        return balance.amount(department, code, step);
    }
}
