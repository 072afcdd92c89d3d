package org.huibao.definition;

import java.util.List;
import java.util.Locale;
import org.huibao.formula.Formula;
import org.huibao.formula.FormulaVocabulary;
import org.huibao.message.Messages;

/** Formulas with the names of a job's indicators in place of their codes. */
public final class FormulaNames implements FormulaVocabulary {

    private static final String CALL = "page.formula.";
    private static final String OPERATOR = "page.operator.";

    private final ReportJob job;
    private final Messages messages;

    public FormulaNames(ReportJob job, Messages messages) {
        this.job = job;
        this.messages = messages;
    }

    public String of(Formula formula) {
        return formula.inWords(this);
    }

    @Override
    public String now(String code) {
        return job.indicator(code).map(Indicator::name).orElse(code);
    }

    @Override
    public String before(String code) {
        return now(code) + messages.text(CALL + "before");
    }

    @Override
    public String call(String function, List<String> arguments) {
        String key = CALL + function.toLowerCase(Locale.ROOT);
        return switch (function) {
            case "MIN", "MAX" -> messages.text(key, String.join(messages.text(CALL + "comma"), arguments));
            default -> messages.text(key, arguments.toArray());
        };
    }

    @Override
    public String operator(String sign) {
        return messages.has(OPERATOR + sign) ? messages.text(OPERATOR + sign) : sign;
    }
}
