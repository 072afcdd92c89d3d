package org.huibao.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huibao.consolidate.Consolidation;
import org.huibao.consolidate.ObservationSource;
import org.huibao.definition.Indicator;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Absence;
import org.huibao.model.Contribution;
import org.huibao.model.LikeForLike;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.PastFigures;
import org.huibao.model.Value;
import org.huibao.reconcile.CheckEvidence;

/**
 * What the returns of a run come to, for the checks.
 *
 * @param values the county's, as they were consolidated
 */
public record StoredEvidence(
        Consolidation consolidation,
        Map<String, Value> values,
        ObservationSource observed,
        Function<String, List<Absence>> absent,
        Function<String, List<Note>> written,
        Function<String, Map<String, BigDecimal>> shares,
        PastFigures past)
        implements CheckEvidence {

    @Override
    public List<Observation> observations(String indicator, String period) {
        return observed.of(indicator, period);
    }

    @Override
    public List<Absence> absences(String indicator) {
        return absent.apply(indicator);
    }

    @Override
    public List<Note> notes(String indicator) {
        return written.apply(indicator);
    }

    @Override
    public Map<String, BigDecimal> published(String indicator) {
        return shares.apply(indicator);
    }

    @Override
    public FormulaInputs county() {
        return new FormulaInputs() {
            @Override
            public Value now(String code) {
                return values.getOrDefault(code, Value.blank());
            }

            @Override
            public Value previous(String code) {
                return consolidation.previous(code);
            }
        };
    }

    @Override
    public FormulaInputs department(String code) {
        return consolidation.department(code);
    }

    @Override
    public Optional<LikeForLike> likeForLike(Indicator compared) {
        return consolidation.likeForLike(compared);
    }

    @Override
    public List<Contribution> sources(String indicator) {
        return consolidation.figure(indicator).contributions();
    }
}
