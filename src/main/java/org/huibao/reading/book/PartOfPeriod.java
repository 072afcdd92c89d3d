package org.huibao.reading.book;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.reading.value.ReturnFinding;

/**
 * {@code sheet.part-of-period}: a sheet from which values were taken says that it is of a part of the period, or of more.
 *
 * @param stated short
 * @param expected the report's period
 */
record PartOfPeriod(FindingSubject about, String stated, String expected) implements ReturnFinding {

    static final FindingRule RULE = FindingRule.of("sheet.part-of-period", Level.WARNING);

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return stated;
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super.fields().and("stated", stated);
    }
}
