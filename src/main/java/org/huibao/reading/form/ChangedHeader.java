package org.huibao.reading.form;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;
import org.huibao.reading.value.ReturnSoFar;

/**
 * {@code column.header}: somebody wrote over the header of the values in a form that was made by us. The column was read, for there is no other; what is
 * wrong with its numbers is told in one go.
 *
 * @param about the header's cell
 * @param header what stands there; empty for nothing
 * @param wanted what should
 */
public record ChangedHeader(FindingSubject about, String header, String wanted) implements ReturnFinding {

    static final FindingRule RULE = FindingRule.of("column.header", Level.ERROR);

    public ChangedHeader {
        header = ReturnSoFar.shortened(header);
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return header;
    }

    @Override
    public String expected() {
        return wanted;
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super.fields().and("header", header.isEmpty() ? "—" : header);
    }
}
