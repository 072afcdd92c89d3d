package org.huibao.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the embedded database; see {@link MySqlTest} for the other. */
class HostileTextsTest {

    @Test
    void noTextOfAReturnMakesARunFail(@TempDir Path folder) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        HostileTexts.file(county);

        try (Program program = new Program(county)) {
            HostileTexts.areRead(county, program.run());
        }
    }
}
