package org.huibao.model;

import java.nio.file.Path;

/**
 * A file in the input folder that got a verdict.
 *
 * @param path below {@code input/<job>/<period>/}; '/' separates
 * @param sha256 of the bytes in {@link #staged}
 * @param staged the copy that is read; the input folder is never read again
 * @param department code, empty where it was not recognised
 * @param recognisedBy how, language-neutral: {@code property}, {@code folder}, {@code file-name}, {@code title}; several are joined by {@code +}
 * @param replaces SHA-256 that the workbook's property {@code huibao.replaces} holds, or empty
 */
public record FiledReturn(
        String path,
        String sha256,
        long size,
        Path staged,
        Verdict verdict,
        String department,
        String recognisedBy,
        String replaces) {

    public enum Verdict {
        /** Read, and a source of figures. */
        ACCEPTED,
        /** A PDF file or picture kept beside the department's returns. */
        ATTACHMENT,
        /** A confirmation slip: what a department says of its numbers, kept among the sources; no figure is read from it. */
        SLIP,
        /** A newer file of the same department stands for it; kept among the sources, not read. */
        REPLACED,
        /** Not used; a finding of the same path says why. */
        REFUSED
    }
}
