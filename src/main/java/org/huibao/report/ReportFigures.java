package org.huibao.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huibao.model.Figure;
import org.huibao.model.Value;

/** What a report can say, asked for one by one; codes are those of indicators and departments of the job. */
public interface ReportFigures {

    /** The county's value. */
    Value value(String code);

    /** The county's value of the period before, as the indicator's {@code previous} says. */
    Value previous(String code);

    /** The county's figure with all its sources; costly, so asked for only where sources are shown. */
    Figure figure(String code);

    /** A department's own value; a formula is evaluated over the department's own values. */
    Value department(String department, String code);

    /** Whether the department has filed a return that was read. */
    boolean hasData(String department);

    /** Names of the departments whose missing return was accepted, in the administrator's order. */
    List<String> missing();

    /**
     * What a note says of sums whose rounded parts miss the rounded total; empty where none does, or nobody asks.
     *
     * @param mark which of the template's marks; negative for one that stands where no sums are
     */
    default String roundingNote(int mark) {
        return "";
    }

    /**
     * What is printed in the place of the rounded number, so that a sum adds up as it is printed.
     *
     * @param department empty for the county's figure
     * @param step by which two numbers printed in the format differ at least, in the indicator's unit
     */
    default Optional<BigDecimal> balanced(String department, String code, BigDecimal step) {
        return Optional.empty();
    }
}
