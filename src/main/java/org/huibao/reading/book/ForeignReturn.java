package org.huibao.reading.book;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingSubject;
import org.huibao.model.ForeignRule;
import org.huibao.reading.value.ReturnFinding;

/**
 * A return that says in its properties, on its cover or in a sheet's title that it belongs to another report or period.
 *
 * @param stated short
 * @param expected of this report
 */
record ForeignReturn(ForeignRule rule, FindingSubject about, String stated, String expected) implements ReturnFinding {

    @Override
    public String found() {
        return stated;
    }

    @Override
    public FindingFields fields() {
        return ReturnFinding.super.fields().and("stated", stated);
    }
}
