package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealReturnsTest {

    @Test
    void everyFigureEqualsThePublishedTotalAndNames444Cells(@TempDir Path folder) throws Exception {
        RealReturns.layOut(folder);

        RunResult result;
        try (Program program = new Program(RealReturns.settings(folder))) {
            result = program.run(RealReturns.JOB, RealReturns.PERIOD);
        }

        assertThat(result.exitCode()).isZero();
        Map<String, String> figures = new TreeMap<>();
        Map<String, Set<String>> cells = new TreeMap<>();
        Path log = folder.resolve("output/cor4/2015/published/audit.csv");
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(log)) {
            for (NamedCsvRecord line : lines) {
                figures.put(line.getField("figure"), line.getField("figure_value"));
                cells.computeIfAbsent(line.getField("figure"), code -> new TreeSet<>())
                        .add(line.getField("file") + "!" + line.getField("sheet") + "!" + line.getField("cell"));
            }
        }
        assertThat(figures).hasSize(91).isEqualTo(RealReturns.published());
        assertThat(cells.values()).allSatisfy(its -> assertThat(its).hasSize(444));
    }
}
