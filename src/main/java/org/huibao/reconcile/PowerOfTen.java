package org.huibao.reconcile;

/** Whether two amounts look like one in two units. */
final class PowerOfTen {

    /** How far from 10, 100 and from 1000 onwards a quotient may be, as a logarithm: a tenth, a half, twice. */
    private static final double[] NEAR = {0, 0.046, 0.176, 0.301};

    private PowerOfTen() {}

    /**
     * The power of ten by which an amount differs from the same department's of a year ago; 0 if by none.
     *
     * @param now logarithm to the base of ten, as {@code before}
     * @param small where both are below it, only a thousand times and more counts: few cases become ten times as many by themselves
     */
    static int between(double now, double before, double small) {
        int power = (int) Math.round(Math.abs(now - before));
        if (power == 0 || Math.max(now, before) < small && power < NEAR.length - 1) {
            return 0;
        }
        double off = Math.abs(Math.abs(now - before) - power);
        return off <= NEAR[Math.min(power, NEAR.length - 1)] ? power : 0;
    }
}
