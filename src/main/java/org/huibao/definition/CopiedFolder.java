package org.huibao.definition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Windows, macOS, WPS and net disks give to a copy of a folder: a copy kept beside a report is no second report. */
public final class CopiedFolder {

    private static final String NUMBER = "(?:\\s*[(（]?\\d{1,3}[)）]?)?";

    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("(.+?)\\s*[-－–—_]\\s*(?:副本|复件|拷贝|備份|备份)" + NUMBER),
            Pattern.compile("(.+?)\\s*的?\\s*(?:副本|复件|拷贝)" + NUMBER),
            Pattern.compile("(?:副本|复件)\\s*" + NUMBER + "\\s*[-－]?\\s*(.+)"),
            Pattern.compile("(.+?)\\s+[-–—]\\s+copy" + NUMBER, Pattern.CASE_INSENSITIVE),
            Pattern.compile("(.+?)\\s+copy" + NUMBER, Pattern.CASE_INSENSITIVE),
            Pattern.compile("copy(?:\\s*[(（]\\d{1,3}[)）])? of\\s+(.+)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(.+?)\\s*[(（]\\d{1,3}[)）]"));

    private CopiedFolder() {}

    public static boolean isOne(String name) {
        return NAMES.stream().map(each -> each.matcher(name)).anyMatch(Matcher::matches);
    }
}
