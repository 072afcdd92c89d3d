package org.huibao.workbook.limit;

import java.util.Locale;

/** What keeps a file from being read; each has its message under {@code finding.file.<code>}. */
public enum UnreadableReason {
    EMPTY,
    DAMAGED,
    /** A password is needed and none was given. */
    ENCRYPTED,
    /** None of the passwords given opens it. */
    PASSWORD_WRONG,
    TOO_LARGE,
    XLSB,
    ODS,
    /** A web page under a workbook's name, as many systems export them. */
    HTML,
    /** A workbook in the XML of 2003, or any other XML. */
    XML,
    CSV,
    ET,
    WORD,
    /** Excel 4.0 and before, or Excel 5.0/95 behind a password. */
    OLD_EXCEL,
    NOT_A_WORKBOOK;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
