package org.huibao.intake;

import java.util.List;
import java.util.Map;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;

/**
 * What lay in an input folder.
 *
 * @param files one for each file whose bytes were taken, in the code-point order of their paths
 * @param sums SHA-256 of each copy → its CRC-32: a machine hashes a megabyte in ten milliseconds and sums it up in a tenth of one
 * @param findings in the order of the files; a file that could not be taken whole has a finding only
 */
public record TakenFiles(List<FiledReturn> files, Map<String, Long> sums, List<Finding> findings) {
    /** False if some files are known to be what they were, and were not read. */
    public boolean hashed() {
        return files.stream().allMatch(file -> sums.containsKey(file.sha256()));
    }

    public TakenFiles {
        files = List.copyOf(files);
        sums = Map.copyOf(sums);
        findings = List.copyOf(findings);
    }
}
