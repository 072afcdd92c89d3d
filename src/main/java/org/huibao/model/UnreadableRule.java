package org.huibao.model;

import java.util.Arrays;
import java.util.List;

/** Why a file cannot be read. It is found where files are taken, and again where returns are read. */
public enum UnreadableRule implements FindingRule {
    EMPTY("file.empty"),
    DAMAGED("file.damaged"),
    /** The program failed on it. */
    FAILED("file.failed"),
    ENCRYPTED("file.encrypted"),
    PASSWORD_WRONG("file.password-wrong"),
    TOO_LARGE("file.too-large"),
    XLSB("file.xlsb"),
    ODS("file.ods"),
    HTML("file.html"),
    XML("file.xml"),
    CSV("file.csv"),
    ET("file.et"),
    WORD("file.word"),
    OLD_EXCEL("file.old-excel"),
    NOT_A_WORKBOOK("file.not-a-workbook");

    private final String code;

    UnreadableRule(String code) {
        this.code = code;
    }

    /** @param reason the last part of the code */
    public static UnreadableRule of(String reason) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals("file." + reason))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no finding of a file is called " + reason));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.ERROR);
    }
}
