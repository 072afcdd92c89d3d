package org.huibao.intake;

import java.util.stream.Stream;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;

/** Findings about whole files; the path is always the message's first argument. */
record FileFindings(String period) {

    /** For a file whose bytes were not taken. */
    Finding untaken(Level level, String code, String path) {
        return about(CellRef.file(path, ""), level, code, "", "", "");
    }

    /** For two files whose names some machines do not tell apart. */
    Finding same(String path, String other) {
        return about(CellRef.file(path, ""), Level.ERROR, "same-name", "", "", "", other);
    }

    /** @param found is kept behind the path, so that two files never share a finding's id; may be empty */
    Finding about(
            CellRef file,
            Level level,
            String code,
            String department,
            String found,
            String expected,
            String... arguments) {
        return Finding.of(
                level,
                "file." + code,
                department,
                "",
                period,
                file,
                found.isEmpty() ? file.file() : file.file() + ": " + found,
                expected,
                Stream.concat(Stream.of(file.file()), Stream.of(arguments)).toArray(String[]::new));
    }
}
