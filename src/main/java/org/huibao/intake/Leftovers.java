package org.huibao.intake;

import java.util.Locale;

/** Files that programs leave behind and nobody filed. */
final class Leftovers {

    private Leftovers() {}

    /** Hidden files and folders, lock files of Excel ({@code ~$…}), WPS ({@code .~…}) and LibreOffice, what Windows leaves. */
    static boolean holds(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith("~$")
                || lower.equals("desktop.ini")
                || lower.equals("thumbs.db");
    }
}
