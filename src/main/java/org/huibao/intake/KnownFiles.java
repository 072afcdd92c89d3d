package org.huibao.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huibao.model.FileMarks;

/** What lies in an input folder, if all of it is as the last intake left it marked: then nothing has to be taken to know what it is. */
public final class KnownFiles {

    private KnownFiles() {}

    /**
     * @param marks as for {@link Intake#remembering}
     * @return path → SHA-256 in the order of an intake's files; nothing if a file is unknown, or something lies there that an intake would have to
     *     speak of
     */
    public static Optional<Map<String, String>> in(Path inputFolder, Path marks, String period) throws IOException {
        InputFolder.Walked walked = InputFolder.walk(inputFolder, new FileSubjects(period));
        if (!walked.findings().isEmpty()) {
            return Optional.empty();
        }
        FileMarks kept = new FileMarks(marks, inputFolder);
        Map<String, String> known = new LinkedHashMap<>();
        for (InputFolder.Entry entry : walked.entries()) {
            Optional<FileMarks.Known> its = kept.known(entry.path(), entry.file());
            if (its.isEmpty()) {
                return Optional.empty();
            }
            known.put(entry.path(), its.get().sha256());
        }
        return Optional.of(known);
    }
}
