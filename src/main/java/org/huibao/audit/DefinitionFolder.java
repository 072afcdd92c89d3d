package org.huibao.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huibao.definition.ReportJob;
import org.huibao.notation.CellNumber;

/** Writes {@code definition/} of a set: what the report was described by, and {@code previous.csv}. */
public final class DefinitionFolder {

    private DefinitionFolder() {}

    /**
     * @param set the folder of the set; exists
     * @param previous in their order; taken one by one
     */
    public static void write(Path set, ReportJob job, Stream<PreviousFigure> previous) throws IOException {
        Path folder = Files.createDirectories(set.resolve("definition"));
        for (ReportJob.DefinitionFile file : job.files()) {
            Files.write(SetPath.below(folder, file.name()), job.published(file));
        }
        try (CsvFile csv =
                CsvFile.create(folder.resolve("previous.csv"), List.of("figure", "period", "value", "source"))) {
            previous.forEachOrdered(
                    each -> csv.line(each.figure(), each.period(), CellNumber.plainText(each.value()), each.source()));
        }
    }
}
