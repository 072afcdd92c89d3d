package org.huibao.learn.word;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.OpcPackage;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.EndnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;

/** Opens a Word file by docx4j: whatever somebody calls a report, the answer is its text or what the file is instead. */
public final class ReportFile {

    private static final long LARGEST = 100L << 20;

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private ReportFile() {}

    /** Reads the body, then headers, footers and notes. */
    public static OldReport.Opened read(byte[] bytes) {
        String wrong = wrongKind(bytes);
        if (!wrong.isEmpty()) {
            return new OldReport.Opened.Bad(wrong);
        }
        try {
            OpcPackage opened = OpcPackage.load(new ByteArrayInputStream(bytes));
            if (!(opened instanceof WordprocessingMLPackage docx) || docx.getMainDocumentPart() == null) {
                return new OldReport.Opened.Bad("learn.report.no-word");
            }
            List<ReportLine> lines = new ArrayList<>();
            StoryLines body = new StoryLines(name(docx.getMainDocumentPart()), HeadingStyles.of(docx));
            lines.addAll(body.of(docx.getMainDocumentPart().getContents()));
            for (Part part : inOrder(docx)) {
                lines.addAll(new StoryLines(name(part), HeadingStyles.NONE).of(((JaxbXmlPart<?>) part).getContents()));
            }
            return new OldReport.Opened.Good(new OldReport(bytes, lines));
        } catch (Docx4JException | RuntimeException broken) {
            // docx4j throws both for files that are cut short or hold anything but Word's XML.
            return new OldReport.Opened.Bad("learn.report.damaged");
        }
    }

    private static String wrongKind(byte[] bytes) {
        if (bytes.length == 0) {
            return "learn.report.empty";
        }
        if (bytes.length > LARGEST) {
            return "learn.report.too-large";
        }
        if (begins(bytes, PDF)) {
            return "learn.report.pdf";
        }
        if (begins(bytes, OLE2)) {
            return holds(bytes, "EncryptedPackage") ? "learn.report.encrypted" : "learn.report.old-word";
        }
        return begins(bytes, ZIP) ? "" : "learn.report.no-word";
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** A compound file names its streams in UTF-16. */
    private static boolean holds(byte[] bytes, String stream) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static List<Part> inOrder(WordprocessingMLPackage docx) {
        return docx.getParts().getParts().values().stream()
                .filter(part -> part instanceof HeaderPart
                        || part instanceof FooterPart
                        || part instanceof FootnotesPart
                        || part instanceof EndnotesPart)
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList();
    }

    private static String name(Part part) {
        return part.getPartName().getName().substring(1);
    }
}
