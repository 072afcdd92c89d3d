package org.huibao.reading.period;

/** What a sheet says about the report's period. */
public enum PeriodStanding {
    /** It names the period. */
    OWN,
    /** It names none. */
    SILENT,
    /** It names a part of the period, or more than it: a quarter in a yearly report, 1—9月 in that of a quarter. */
    PART,
    /** It names others only. */
    OTHER
}
