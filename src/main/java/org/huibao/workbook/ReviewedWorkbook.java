package org.huibao.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.limit.FileKind;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.patch.PatchedWorkbook;
import org.huibao.workbook.review.DocumentProperties;
import org.huibao.workbook.review.ReviewMarks;
import org.huibao.workbook.write.NormalStyle;
import org.huibao.workbook.write.PackageParts;

/**
 * A workbook that goes back to its department: as it was, but for red cells with comments and a first sheet that lists what was found; without macros, for a set
 * must be safe to open.
 *
 * @param extension {@code xlsx} or {@code xls}, by what the bytes are
 */
public record ReviewedWorkbook(byte[] bytes, String extension) {

    /** What a workbook may take in memory while it is marked: a run has 128 MB for everything, whatever a machine has more. */
    private static final long MOST_HELD = 60L << 20;

    /** Cells are held in memory at twenty times what they take in a part of XML or in a binary workbook; pictures as they are. */
    private static final int GROWTH = 20;

    private static final int HEAD = 4096;

    private static final Optional<Date> NO_TIME = Optional.of(Date.from(Instant.parse("2020-01-01T00:00:00Z")));

    /** Several workbooks are marked at the same time, but one is held in memory. */
    private static final Object HELD = new Object();

    /**
     * Marks earlier than this review's are taken away. The same arguments give the same bytes.
     *
     * @param original anything at all
     * @param properties custom document properties that are set, whatever stood there
     * @return nothing if the original is behind a password, too large, or no workbook that can be written again without loss
     */
    public static Optional<ReviewedWorkbook> of(byte[] original, ReviewList review, Map<String, String> properties) {
        try {
            return switch (FileKind.of(Arrays.copyOf(original, Math.min(original.length, HEAD)))) {
                case ZIP -> Optional.of(ooxml(original, review, properties));
                case OLE2 -> {
                    synchronized (HELD) {
                        yield Optional.of(GuardedReading.reading(() -> binary(original, review, properties)));
                    }
                }
                default -> Optional.empty();
            };
        } catch (UnreadableFile | SheetTooLarge notToBeWritten) {
            return Optional.empty();
        }
    }

    /** The list and nothing else. */
    public static ReviewedWorkbook alone(ReviewList review, Map<String, String> properties) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            NormalStyle.nameIn(workbook);
            core(workbook.getProperties());
            return written(workbook, review, properties);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Of a workbook that is ours from the beginning. */
    static void core(POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator(PackageParts.AUTHOR);
        core.setCreated(NO_TIME);
        core.setModified(NO_TIME);
        properties.getExtendedProperties().setApplication(PackageParts.AUTHOR);
    }

    private static ReviewedWorkbook ooxml(byte[] original, ReviewList review, Map<String, String> properties) {
        if (!review.added().rows().isEmpty()) {
            synchronized (HELD) {
                return GuardedReading.reading(() -> byLibrary(original, review, properties));
            }
        }
        try {
            return GuardedReading.reading(() ->
                    new ReviewedWorkbook(PatchedWorkbook.of(original, review, properties, MOST_HELD, GROWTH), "xlsx"));
        } catch (UnreadableFile unusual) {
            synchronized (HELD) {
                return GuardedReading.reading(() -> byLibrary(original, review, properties));
            }
        }
    }

    static ReviewedWorkbook byLibrary(byte[] original, ReviewList review, Map<String, String> properties)
            throws IOException {
        refuseLarge(original);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original))) {
            return written(workbook, review, properties);
        }
    }

    private static ReviewedWorkbook written(XSSFWorkbook workbook, ReviewList review, Map<String, String> properties)
            throws IOException {
        new ReviewMarks(workbook).apply(review);
        new DocumentProperties(workbook).set(properties);
        boolean macros = workbook.isMacroEnabled();
        workbook.setWorkbookType(XSSFWorkbookType.XLSX);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        byte[] written = bytes.toByteArray();
        return new ReviewedWorkbook(
                macros ? PatchedWorkbook.withoutMacros(written) : ReproducibleZip.of(written), "xlsx");
    }

    private static ReviewedWorkbook binary(byte[] original, ReviewList review, Map<String, String> properties)
            throws IOException {
        if ((long) original.length * GROWTH > MOST_HELD) {
            throw UnreadableFile.tooLarge();
        }
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(original));
                HSSFWorkbook workbook = new HSSFWorkbook(system, true)) {
            new ReviewMarks(workbook).apply(review);
            new DocumentProperties(workbook).set(properties);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return new ReviewedWorkbook(bytes.toByteArray(), "xls");
        }
    }

    private static void refuseLarge(byte[] zipped) throws IOException {
        long held = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                int growth = part.getName().startsWith("xl/media/") ? 1 : GROWTH;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    held += (long) read * growth;
                    if (held > MOST_HELD) {
                        throw UnreadableFile.tooLarge();
                    }
                }
            }
        }
    }
}
