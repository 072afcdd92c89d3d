package org.huibao.intake;

import java.util.List;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;

/**
 * What lay in an input folder.
 *
 * @param files one for each file whose bytes were taken, in the code-point order of their paths
 * @param findings in the order of the files; a file that could not be taken whole has a finding only
 */
public record Taken(List<FiledReturn> files, List<Finding> findings) {
    public Taken {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
