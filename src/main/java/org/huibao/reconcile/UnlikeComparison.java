package org.huibao.reconcile;

import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;

/**
 * A comparison with other departments than last year's.
 *
 * @param value of the comparison
 * @param printed what it is, with its unit
 * @param alike what it is with the departments that gave something in both periods; a dash where that cannot be worked out
 * @param now how many departments gave something in this period
 * @param before how many in the period before
 * @param both how many in both
 * @param gone names of those that gave something in the period before alone
 * @param come of those in this one alone
 */
record UnlikeComparison(
        CheckedValue value, String printed, String alike, int now, int before, int both, String gone, String come)
        implements ValueFinding {

    @Override
    public FindingRule rule() {
        return OtherDepartments.RULE;
    }

    @Override
    public FindingSubject about() {
        return new FindingSubject("", value.indicator().code(), value.period(), null);
    }

    @Override
    public String found() {
        return printed;
    }

    @Override
    public String expected() {
        return alike;
    }

    @Override
    public String identity() {
        return String.join("; ", printed, alike, gone, come);
    }

    @Override
    public FindingFields fields() {
        return value.fields()
                .and("printed", printed)
                .and("alike", alike)
                .and("now", Integer.toString(now))
                .and("before", Integer.toString(before))
                .and("both", Integer.toString(both))
                .and("gone", gone)
                .and("come", come);
    }
}
