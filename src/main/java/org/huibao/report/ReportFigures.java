package org.huibao.report;

import java.util.List;
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
}
