package org.huibao.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.County;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.SampleFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnedWorkbooksTest {

    /** Counts how often it is gone through. */
    private static final class Walked extends ArrayList<Finding> {
        private static final long serialVersionUID = 1L;

        private int times;

        @Override
        public Stream<Finding> stream() {
            times++;
            return super.stream();
        }
    }

    @Test
    void findingsAreGoneThroughOnceHoweverManyDepartmentsThereAre(@TempDir Path folder) throws IOException {
        Walked findings = new Walked();
        findings.add(SampleFinding.of(Level.INFO, "value.hidden", "a", "cases", "2020", null, "", ""));

        new ReturnedWorkbooks(
                        County.of("a b c d").indicator("cases").job(),
                        Messages.of("en"),
                        (department, indicator) -> Optional.empty(),
                        1)
                .write(folder, List.of(), Map.of(), file -> List.of(), findings);

        assertThat(findings.times).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }
}
