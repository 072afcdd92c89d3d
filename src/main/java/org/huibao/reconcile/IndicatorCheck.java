package org.huibao.reconcile;

import java.util.List;
import org.huibao.model.Finding;

/** One thing that can be wrong with an indicator; nobody has to write it down. */
interface IndicatorCheck {
    List<Finding> examine(ExaminedIndicator examined);
}
