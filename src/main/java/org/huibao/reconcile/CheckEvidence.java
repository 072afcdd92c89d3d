package org.huibao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.Indicator;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Absence;
import org.huibao.model.Contribution;
import org.huibao.model.LikeForLike;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.PastFigures;

/** What the checks look at; asked for one indicator at a time, so that all of it never stands in memory. */
public interface CheckEvidence {

    /**
     * In the order of the work list.
     *
     * @param period the report's, or the one before for what stands under 上年数
     */
    List<Observation> observations(String indicator, String period);

    /** One for each accepted return that was looked through and says nothing of the indicator; in the order of the work list. */
    List<Absence> absences(String indicator);

    /** What stands under 说明 beside the indicator; in the order of the work list. */
    List<Note> notes(String indicator);

    /** Department code → what the department gave a year ago, as it was published. */
    Map<String, BigDecimal> published(String indicator);

    /** The county's values. */
    FormulaInputs county();

    /** One department's own values. */
    FormulaInputs department(String code);

    /** A comparison with the period before, if its departments are not those of the period before: once more with those that gave something in both. */
    Optional<LikeForLike> likeForLike(Indicator compared);

    /** What cumulative and stock figures go on from. */
    default PastFigures past() {
        return PastFigures.NONE;
    }

    /** Every source of the county's value. */
    List<Contribution> sources(String indicator);
}
