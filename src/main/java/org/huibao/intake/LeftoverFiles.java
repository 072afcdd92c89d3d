package org.huibao.intake;

import java.util.Locale;
import java.util.NavigableSet;

/** Files that programs leave behind and nobody filed. */
final class LeftoverFiles {

    private static final String TEMPORARY = ".tmp";

    private LeftoverFiles() {}

    /** 年报.xlsx.tmp or 年报.tmp beside 年报.xlsx: what a program wrote before it gave the file its name. */
    static boolean isBefore(String path, NavigableSet<String> filed) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(TEMPORARY)) {
            return false;
        }
        String name = path.substring(0, path.length() - TEMPORARY.length());
        return filed.contains(name)
                || filed.tailSet(name + ".").stream()
                        .takeWhile(other -> other.startsWith(name + "."))
                        .anyMatch(other -> !other.equals(path) && other.indexOf('/', name.length()) < 0);
    }

    /** Hidden files and folders, lock files of Excel ({@code ~$…}), WPS ({@code .~…}) and LibreOffice, what Windows leaves, and Office ({@code ~WRL0001.tmp}). */
    static boolean holds(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith("~$")
                || lower.startsWith("~") && lower.endsWith(TEMPORARY)
                || lower.equals("desktop.ini")
                || lower.equals("thumbs.db");
    }
}
