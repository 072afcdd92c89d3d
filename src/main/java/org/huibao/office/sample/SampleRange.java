package org.huibao.office.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SplittableRandom;
import org.huibao.definition.Indicator;
import org.huibao.notation.Unit;

/**
 * What one department could say of an indicator, by its unit: a county has hundreds of cases, dozens of files, a few working days.
 *
 * @param low in the indicator's unit
 * @param high in the indicator's unit
 */
record SampleRange(double low, double high) {

    private static final SampleRange FEW = new SampleRange(6, 90);
    private static final SampleRange MANY = new SampleRange(30, 400);
    private static final SampleRange CROWD = new SampleRange(200, 6_000);
    private static final SampleRange DAYS = new SampleRange(3, 20);
    private static final SampleRange LAND = new SampleRange(300, 9_000);
    private static final SampleRange SHARE = new SampleRange(82, 99);
    private static final SampleRange YUAN = new SampleRange(30_000, 900_000);

    /** In a unit of ten thousand or more nobody reports a handful of Yuan. */
    private static final SampleRange MILLIONS = new SampleRange(600_000, 9_000_000);

    private static final Map<String, SampleRange> OF_UNIT = Map.ofEntries(
            Map.entry("%", SHARE),
            Map.entry("件", MANY),
            Map.entry("宗", MANY),
            Map.entry("起", MANY),
            Map.entry("次", MANY),
            Map.entry("条", MANY),
            Map.entry("批次", MANY),
            Map.entry("户", MANY),
            Map.entry("人", MANY),
            Map.entry("名", FEW),
            Map.entry("人次", CROWD),
            Map.entry("份", CROWD),
            Map.entry("天", DAYS),
            Map.entry("日", DAYS),
            Map.entry("工作日", DAYS),
            Map.entry("个工作日", DAYS),
            Map.entry("小时", DAYS),
            Map.entry("学时", DAYS),
            Map.entry("亩", LAND),
            Map.entry("公顷", LAND),
            Map.entry("平方米", LAND),
            Map.entry("公里", FEW),
            Map.entry("吨", LAND));

    private static final double IN_TABLE = 25;

    /** Powers of ten from which on a unit is a large one. */
    private static final int LARGE = 4;

    static SampleRange of(Indicator indicator) {
        Unit unit = Unit.of(indicator.unit());
        if (!unit.isMoney()) {
            return OF_UNIT.getOrDefault(unit.base(), FEW);
        }
        SampleRange yuan = unit.power() >= LARGE ? MILLIONS : YUAN;
        double scale = Math.pow(10, unit.power());
        return new SampleRange(yuan.low / scale, yuan.high / scale);
    }

    /** What is divided among the many cells of a table is a few in each, and so is what a county is glad to have little of. */
    SampleRange inTable() {
        return high > IN_TABLE ? new SampleRange(Math.max(1, low / IN_TABLE), high / IN_TABLE) : this;
    }

    /** @param seed the same gives the same */
    BigDecimal value(int decimals, long seed) {
        double share = new SplittableRandom(seed).nextDouble();
        BigDecimal value =
                BigDecimal.valueOf(low * Math.pow(high / low, share)).setScale(decimals, RoundingMode.HALF_UP);
        return value.signum() > 0 ? value : BigDecimal.ONE.movePointLeft(decimals);
    }
}
