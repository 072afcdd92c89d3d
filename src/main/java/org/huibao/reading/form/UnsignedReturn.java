package org.huibao.reading.form;

import java.util.List;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;

/**
 * {@code return.unsigned}: a line for who filled it in, who looked it through or when is blank. Switched off unless an administrator wants to know.
 *
 * @param about the first blank cell
 * @param lines what stands before them, as it is written
 * @param cells addresses of those on the same sheet
 */
record UnsignedReturn(FindingSubject about, List<String> lines, List<String> cells) implements ReturnFinding {

    static final FindingRule RULE = FindingRule.of("return.unsigned", Level.OFF);

    UnsignedReturn {
        lines = List.copyOf(lines);
        cells = List.copyOf(cells);
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return "";
    }

    @Override
    public String identity() {
        return ReturnFinding.super.identity() + String.join(" ", lines);
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super
                .fields()
                .and("lines", String.join("、", lines))
                .and("blanks", String.join(" ", cells));
    }
}
