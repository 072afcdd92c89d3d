package org.huibao.notation.prose;

/** What a number in a text is; only the first six may be figures that have a source. */
public enum MentionKind {
    /** Things counted or measured, with their unit: 3件, 15.89万元, 3至5次, 1+12+186个. */
    COUNT(true),
    /** Percent, per mille and tenths: 98.5%, 百分之五, 0.3‰, 七成. */
    SHARE(true),
    /** 1/4, 三分之二, 69/71, 402.7/10万, 3:1. */
    FRACTION(true),
    /** A number without a unit where one may be due: 综合指数3.12. */
    BARE(true),
    /** Time that something took: 平均用时3.5小时. */
    TOOK(true),
    /** 第8位, 位列全省第3. */
    RANK(true),
    /** A span of time that says when: 近3年来, 5个工作日内. */
    SPAN(false),
    /** 2020年, 2月3日, 1—11月, 9:30. */
    DATE(false),
    /** 第12条, 第三次会议. */
    ORDINAL(false),
    /** Document and telephone numbers, sections, versions, standards, hotlines, addresses: 〔2020〕5号, 12345, 5G. */
    CODE(false),
    /** The number of a list, table or picture: 1. , （一）, 表3. */
    HEADING(false),
    /** Part of a name or of a way of speaking: 两个维护, 三个方面, 最多跑1次. */
    SLOGAN(false),
    /** A condition that stands for all cases: 5人以上集体访. */
    CONDITION(false);

    private final boolean figure;

    MentionKind(boolean figure) {
        this.figure = figure;
    }

    /** Whether somebody could look it up in a source. */
    public boolean isFigure() {
        return figure;
    }
}
