package org.huibao.proof.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;

/** Indicators and comparisons by their codes: an audit log asks for one in every line. */
public final class CodedIndicators {

    private final Map<String, Indicator> byCode = new HashMap<>();

    public CodedIndicators(ReportJob job) {
        job.figures().forEach(indicator -> byCode.putIfAbsent(indicator.code(), indicator));
    }

    public Optional<Indicator> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
