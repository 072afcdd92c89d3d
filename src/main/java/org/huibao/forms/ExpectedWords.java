package org.huibao.forms;

import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Level;

/** What the column 应有内容 says: words, never a number; a clerk in a hurry would copy it. */
record ExpectedWords(ReportJob job, Messages messages) {

    private static final String KEY = "forms.review.expected.";

    /** Of a cell that is to be filled in, whatever else is known of it. */
    private static final Set<String> TO_BE_FILLED_IN = Set.of("value.missing", "value.not-found");

    String of(Finding finding) {
        if (finding.level() != Level.ERROR) {
            return messages.text(KEY + "check");
        }
        if (messages.has(KEY + finding.code())) {
            return messages.text(KEY + finding.code());
        }
        if (finding.fields().value(Messages.NUMBER_IN) != null || TO_BE_FILLED_IN.contains(finding.code())) {
            return job.indicator(finding.indicator()).flatMap(this::number).orElseGet(() -> messages.expected(finding));
        }
        String expected = messages.expected(finding);
        return expected.chars().anyMatch(Character::isDigit) ? messages.text(KEY + "other") : expected;
    }

    private Optional<String> number(Indicator indicator) {
        if (indicator.kind() == Indicator.Kind.TEXT) {
            return Optional.empty();
        }
        String key = KEY + (indicator.decimals() == 0 ? "whole" : "decimal");
        return Optional.of(
                indicator.unit().isEmpty() ? messages.text(key + "-bare") : messages.text(key, indicator.unit()));
    }
}
