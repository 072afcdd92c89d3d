package org.huibao.workbook;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.huibao.workbook.xls.BinaryWorkbookTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of a file are, reading ends in a value or a verdict, soon. */
class FileFuzzTest {

    private Fuzzed fuzzed;

    @BeforeEach
    void create() throws IOException {
        fuzzed = new Fuzzed();
    }

    @AfterEach
    void delete() throws IOException {
        fuzzed.close();
    }

    @MethodSource
    @FuzzTest
    void file(byte[] bytes) throws IOException {
        fuzzed.walk(bytes);
    }

    static Stream<byte[]> file() throws IOException {
        return Stream.concat(
                Stream.of(Fuzzed.sound().bytes(), BinaryWorkbookTest.xls(), "部门,数值\n".getBytes(StandardCharsets.UTF_8)),
                Fuzzed.weird(name -> true));
    }
}
