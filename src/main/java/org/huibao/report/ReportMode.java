package org.huibao.report;

/** What a filled template is for. */
public enum ReportMode {
    /** Every figure is there. */
    PUBLISHED,
    /** Missing figures stand as 【待补:…】, and every page says 草稿. */
    DRAFT,
    /** With sample figures: every section is shown, and every page says 样稿. */
    PREVIEW
}
