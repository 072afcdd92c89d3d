package org.huibao.job;

import java.util.List;
import org.huibao.definition.SignedPeriod;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * The period was signed, and is open again.
 *
 * @param day on which it was opened
 */
record ReopenedPeriod(FindingSubject about, String day, String by, String why) implements FindingFacts {

    private static final FindingRule RULE = FindingRule.of("period.reopened", Level.INFO);

    static List<Finding> findings(SignedPeriod signed, String period) {
        return signed
                .reopening()
                .map(opened -> Finding.of(new ReopenedPeriod(
                        FindingSubject.ofReport(period), SignedPeriod.day(opened.at()), opened.by(), opened.why())))
                .stream()
                .toList();
    }

    @Override
    public FindingRule rule() {
        return RULE;
    }

    @Override
    public String found() {
        return why;
    }

    @Override
    public String identity() {
        return day + " " + why;
    }

    @Override
    public FindingFields fields() {
        return FindingFields.of("day", day).and("by", by).and("why", why);
    }
}
