package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huibao.message.Messages;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A return behind a password is published and proved, and the password stays in the job's own folder. */
@ExtendWith(OutputCaptureExtension.class)
class ProtectedReturnTest {

    private static final String PASSWORD = "zhimakaimen密7";

    @TempDir
    private Path folder;

    @Test
    void isPublishedAndProvedAndItsPasswordIsNowhereElse(CapturedOutput said) throws Exception {
        SmallCounty county = new SmallCounty(folder);
        Path description = county.job().resolve("job.yaml");
        Files.writeString(description, Files.readString(description) + "returns: {passwords: [" + PASSWORD + "]}\n");
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        protect(county.input().resolve("县信访局.xlsx"));

        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isZero();
        }

        Path set = county.output().resolve("published");
        assertThat(Files.readString(set.resolve("definition/job.yaml"))).contains("passwords: [\"***\"]");
        assertThat(differences(set, folder.resolve("jobs"))).isEmpty();
        assertThat(differences(set, folder.resolve("elsewhere")))
                .extracting(SetDifference::kind)
                .contains("source.unreadable");
        assertThat(holding(folder.resolve("output"))).isEmpty();
        assertThat(said.getAll()).doesNotContain(PASSWORD);
    }

    private static List<SetDifference> differences(Path set, Path jobs) {
        return ((SetProof.Outcome.Examined) SetProof.of(set, Messages.of("en"), jobs)).differences();
    }

    /** Files with the password in them, or in a part of them, in any coding that something of ours writes. */
    private static List<Path> holding(Path output) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(output)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                if (holds(Files.readAllBytes(file))) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private static boolean holds(byte[] bytes) throws IOException {
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (content.contains(new String(PASSWORD.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        if (content.startsWith("PK")) {
            try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
                while (zip.getNextEntry() != null) {
                    if (holds(zip.readAllBytes())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void protect(Path file) throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream out = encryptor.getDataStream(system)) {
                Files.copy(file, out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
    }
}
