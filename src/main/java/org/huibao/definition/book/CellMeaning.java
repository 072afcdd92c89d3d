package org.huibao.definition.book;

/** What the cells of a column hold, and so how they are read and written. */
public enum CellMeaning {
    TEXT,
    /** Latin letters, digits and signs; width and spaces around them mean nothing. */
    CODE,
    /** The id of a finding: 12 digits and letters, which a program may take for a number. */
    FINDING,
    /** Names between which any sign of enumeration may stand. */
    NAMES,
    /** Labels, which may hold 、 and commas themselves. */
    LABELS,
    /** A password a line. */
    LINES,
    CODES,
    /** Departments and groups, by name or code. */
    OWING,
    /** One of the words of {@link ChoiceWords}. */
    CHOICE,
    /** Yes or no. */
    FLAG,
    /** Yes for {@code files: all}. */
    EVERY_FILE,
    INTEGER,
    NUMBER,
    EXPRESSION,
    DATE,
    /** No, or a unit. */
    PRINT,
    /** A path of labels, or 第12行. */
    ROW,
    /** A path of labels, or J列, or 第10列. */
    COLUMN,
    /** A path of labels. */
    PATH,
    /** A condition of a ledger a line: 处罚种类 = 罚款 | 没收. */
    CONDITIONS,
    /** A code and a word of {@link ChoiceWords} a line: value.hidden = 不报. */
    LEVELS,
    /** Two codes a line: 上级的代号 = 本报告的代号. */
    PAIRS,
    /** What people note beside it; a comment in YAML. */
    REMARK,
    /** A value in the flow style of YAML, for a key that has no column of its own. */
    VALUE
}
