package org.huibao.workbook.xls;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huibao.workbook.Fuzzed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of an {@code .xls}, in a container that is sound. */
class RecordsFuzzTest {

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
    void records(byte[] bytes) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(bytes), "Workbook");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            fuzzed.walk(out.toByteArray());
        }
    }

    static Stream<byte[]> records() throws IOException {
        return Stream.concat(Stream.of(BinaryWorkbookTest.xls()), Fuzzed.weird(name -> name.endsWith(".xls")))
                .flatMap(RecordsFuzzTest::recordsOf);
    }

    private static Stream<byte[]> recordsOf(byte[] xls) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls));
                DocumentInputStream stream = container.createDocumentInputStream("Workbook")) {
            return Stream.of(stream.readAllBytes());
        } catch (IOException | RuntimeException otherContainer) {
            return Stream.empty();
        }
    }
}
