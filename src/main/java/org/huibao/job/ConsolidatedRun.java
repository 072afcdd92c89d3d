package org.huibao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.consolidate.Consolidation;
import org.huibao.forms.UpwardReturn;
import org.huibao.model.FiledReturn;
import org.huibao.model.Filing;
import org.huibao.model.Finding;
import org.huibao.model.Value;
import org.huibao.office.ConsolidatedFigures;
import org.huibao.office.SlipsOfRun;
import org.huibao.office.StoredEvidence;
import org.huibao.reconcile.Reconciliation;
import org.huibao.report.TemplateFindings;
import org.huibao.store.GatheredReturns;

/**
 * What the returns of a run come to, made once by one walk through them: what is checked and what is printed are the same.
 *
 * @param fromReturns findings of intake and reading
 */
record ConsolidatedRun(
        PreparedRun prepared,
        GatheredReturns returns,
        List<Finding> fromReturns,
        Filing filing,
        Consolidation consolidation)
        implements AutoCloseable {

    static ConsolidatedRun of(PreparedRun prepared, List<Finding> intakeFindings, GatheredReturns returns) {
        List<Finding> fromReturns = new ArrayList<>(intakeFindings);
        fromReturns.addAll(returns.findings());
        Filing filing = new Reconciliation(prepared.job()).filing(prepared.files(), fromReturns);
        Consolidation consolidation = new Consolidation(
                prepared.job(), returns::observations, filing, prepared.before().figures(), prepared.sharesBefore());
        return new ConsolidatedRun(prepared, returns, fromReturns, filing, consolidation);
    }

    /** Every file that got a verdict. */
    List<FiledReturn> files() {
        return prepared.files();
    }

    /** Every indicator's value, or why it is missing. */
    Map<String, Value> values() {
        return consolidation.values();
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(fromReturns);
        all.addAll(TemplateFindings.in(prepared.job()));
        all.addAll(TemplateFindings.leftOut(prepared.job(), new ConsolidatedFigures(consolidation)));
        all.addAll(TemplateFindings.printed(prepared.job(), new ConsolidatedFigures(consolidation)));
        upward().map(UpwardReturn::findings).ifPresent(all::addAll);
        all.addAll(new SlipsOfRun(
                        prepared.job(), code -> consolidation.figure(code).contributions())
                .findings(files()));
        return new Reconciliation(prepared.job())
                .findings(
                        filing,
                        all,
                        new StoredEvidence(
                                consolidation,
                                values(),
                                returns::observations,
                                returns::absences,
                                returns::notes,
                                prepared.before()::shares,
                                prepared.before().past()));
    }

    /** The return for the level above; nothing for a job that passes nothing up. */
    Optional<UpwardReturn> upward() {
        return UpwardReturn.of(prepared.job(), consolidation::value);
    }

    @Override
    public void close() {
        returns.close();
    }
}
