package org.huibao.notation.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibao.notation.prose.OutsideCases.OutsideCase;
import org.huibao.notation.prose.OutsideCases.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cases of other libraries: each agrees, or stands with a reason in decided-otherwise.tsv. */
class OutsideCasesTest {

    enum OutsideSource {
        NUMBER("recognizers-NumberModel.tsv", SourceKind.NUMBERS),
        PERCENT("recognizers-PercentModel.tsv", SourceKind.NUMBERS),
        ORDINAL("recognizers-OrdinalModel.tsv", SourceKind.NUMBERS),
        RANGE("recognizers-NumberRangeModel.tsv", SourceKind.MONEY),
        TIMES("recognizers-DateTime.tsv", SourceKind.TIMES),
        CN2AN("cn2an.tsv", SourceKind.NUMBERS),
        JIONLP("jionlp-money.tsv", SourceKind.MONEY),
        DUCKLING("duckling.tsv", SourceKind.NUMBERS);

        private final String file;
        private final SourceKind kind;

        OutsideSource(String file, SourceKind kind) {
            this.file = file;
            this.kind = kind;
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesOrIsDecidedOtherwise(OutsideSource source) throws IOException {
        Set<String> otherwise = decided(source.file);
        for (OutsideCase each : OutsideCases.in(source.file, source.kind)) {
            if (otherwise.remove(each.text())) {
                assertThat(each.wrong()).as("agrees by now: " + each.text()).isNotEmpty();
            } else {
                assertThat(each.wrong()).as(each.text()).isEmpty();
            }
        }
        assertThat(otherwise).as("cases that no source has").isEmpty();
    }

    private static Set<String> decided(String file) throws IOException {
        Set<String> texts = new HashSet<>();
        for (String line : OutsideCases.lines("decided-otherwise.tsv")) {
            String[] columns = line.split("\t");
            assertThat(columns).as(line).hasSize(3);
            if (columns[0].equals(file)) {
                texts.add(columns[1]);
            }
        }
        return texts;
    }

    /** The table that people read is counted here. */
    @Test
    void theTableInTheReadmeIsTrue() throws IOException {
        String readme = Files.readString(Path.of("src/test/resources/prose/README.md"));
        for (OutsideSource source : OutsideSource.values()) {
            List<OutsideCase> cases = OutsideCases.in(source.file, source.kind);
            int pieces = cases.stream().mapToInt(OutsideCase::pieces).sum();
            int found = cases.stream().mapToInt(OutsideCase::found).sum();
            int invented = cases.stream().mapToInt(OutsideCase::invented).sum();
            assertThat(readme)
                    .contains("| `%s` | %d | %d | %d | %d | %d |"
                            .formatted(
                                    source.file,
                                    cases.size(),
                                    pieces,
                                    found,
                                    invented,
                                    decided(source.file).size()));
        }
    }
}
