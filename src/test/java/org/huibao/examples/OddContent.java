package org.huibao.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibao.examples.FindingExample.Section;
import org.huibao.slip.SlipSample;
import org.huibao.workbook.Dialects;
import org.huibao.workbook.OddFile;

/** Files of examples that are no grid: what they are called there, what they are called in the guide, and how they are made. */
enum OddContent {
    EMPTY("empty", "空文件，0 字节 · an empty file of 0 bytes"),
    HALF("half of a workbook", "工作簿只复制了一半 · only half of the workbook was copied"),
    TEXT("text", "内容是文字 · its content is this text"),
    COPY("copy of", "内容与 %s 完全相同 · the same bytes as %s"),
    LINK("link", "指向别处的链接（快捷方式） · a link to somewhere else"),
    PASSWORD("password", "有打开密码的工作簿 · a workbook that opens with a password"),
    XLSB("xlsb", "二进制工作簿 · a binary workbook"),
    ODS("ods", "OpenDocument 表格 · an OpenDocument sheet"),
    OLD_EXCEL("old Excel", "Excel 4.0 的工作簿 · a workbook of Excel 4.0"),
    BROKEN_ET("broken", "内容不是表格 · its content is no sheet"),
    WORD("Word", "Word 文档 · a Word document"),
    SLIP("slip", "确认单 · a confirmation slip"),
    UNMARKED("slip without its properties", "内容复制到另一个 Word 文档的确认单 · a slip copied into another Word document"),
    DAMAGED("half of a slip", "确认单只复制了一半 · only half of the slip was copied"),
    PDF("PDF", "PDF 文件 · a PDF file"),
    OTHER("other program", "其他软件的文件 · a file of another program"),
    LARGE("201 MB", "201 MB 的工作簿 · a workbook of 201 MB"),
    GROWING("being copied", "读取时还没有复制完 · it is still being copied when it is read"),
    FORBIDDEN("forbidden", "运行本程序的账户没有读取权限 · whoever runs the program may not read it"),
    ANY("any", "任意一份 · any file"),
    CHANGED("changed", "发布以后被人打开改过 · somebody opened and changed it after it was published"),
    GONE("gone", "这一期汇总过一次以后被删除 · deleted after this period had been run once");

    private final String word;
    private final String said;

    OddContent(String word, String said) {
        this.word = word;
        this.said = said;
    }

    static OddContent of(Section section) {
        String inside = inside(section);
        return Arrays.stream(values())
                .filter(each -> inside.equals(each.word) || inside.startsWith(each.word + " ") && each == COPY)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such file in OddContent: " + section.part()));
    }

    private static String inside(Section section) {
        return section.part().substring(1, section.part().length() - 1);
    }

    private static String copied(Section section) {
        return inside(section).substring(COPY.word.length()).strip();
    }

    /** Both languages. */
    static String said(Section section) {
        OddContent content = of(section);
        return content == COPY ? content.said.replace("%s", copied(section)) : content.said;
    }

    /** @param input in which the section's path stands */
    void write(Path input, Section section) throws IOException {
        Path file = input.resolve(section.title());
        switch (this) {
            case COPY -> Files.copy(input.resolve(copied(section)), file);
            case LINK -> Files.createSymbolicLink(file, Files.createTempFile("elsewhere", ".xlsx"));
            case LARGE -> {
                try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                    sparse.setLength(201L << 20);
                }
            }
            case SLIP, UNMARKED, DAMAGED -> Files.write(file, slip(input, section));
            case FORBIDDEN -> forbid(Files.write(file, bytes(section)));
            default -> Files.write(file, bytes(section));
        }
    }

    /** Lines such as {@code ☑☐}, {@code petitions = 71 -> 75} for a number that was typed over, and {@code 理由：…}. */
    private byte[] slip(Path input, Section section) {
        SlipSample slip = new SlipSample(input.getParent().getFileName().toString(), ExampleFolder.PERIOD, "xfj");
        for (String line : section.lines()) {
            String[] sides = line.split(" = | -> ");
            if (sides.length > 1) {
                slip.value(sides[0].strip(), sides[1].strip());
                if (sides.length > 2) {
                    slip.typed(sides[0].strip(), sides[2].strip());
                }
            } else if (line.startsWith("理由：")) {
                slip.reason(line.substring("理由：".length()));
            } else if (line.startsWith("+")) {
                slip.wrote(line.substring(1));
            } else if (line.length() == 2) {
                slip = line.charAt(0) == '☑' ? slip.agrees() : slip;
                slip = line.charAt(1) == '☑' ? slip.objects() : slip;
            }
        }
        byte[] bytes = this == UNMARKED ? slip.withoutProperties() : slip.bytes();
        return this == DAMAGED ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    }

    private static Path forbid(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, Set.<PosixFilePermission>of());
    }

    /** Whoever administers the machine may read everything. */
    static boolean canForbid(Path folder) {
        try {
            return !Files.isReadable(forbid(Files.createTempFile(folder, "forbidden", "")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] bytes(Section section) throws IOException {
        return switch (this) {
            case TEXT -> (String.join("\n", section.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
            case HALF -> odd("half.xlsx");
            case PASSWORD ->
                Optional.ofNullable(Dialects.files().get("xlsx behind a password.xlsx"))
                        .orElseThrow();
            case XLSB -> odd("binary.xlsb");
            case ODS -> zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
            case OLD_EXCEL -> new byte[] {0x09, 0x04, 0x06, 0, 0, 0, 0x10, 0};
            case BROKEN_ET -> new byte[] {1, 2, 3};
            case WORD -> ExampleTemplate.bytes(section.lines());
            case PDF -> "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
            case OTHER -> zip(Map.of("Index/Document.iwa", "x"));
            case GROWING, FORBIDDEN ->
                Optional.ofNullable(Dialects.files().get("BIFF8.xls")).orElseThrow();
            case EMPTY, COPY, LINK, LARGE, ANY, CHANGED, GONE, SLIP, UNMARKED, DAMAGED -> new byte[0];
        };
    }

    private static byte[] odd(String name) {
        return OddFile.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
