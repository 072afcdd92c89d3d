package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody does to a workbook, it is read or its mistakes are told, each with a place in it. */
class BookFuzzTest {

    private static final List<String> TYPED = List.of(
            "",
            " ",
            "=1+1",
            "#",
            "【",
            "（示例）",
            "件",
            "合计",
            "是",
            "全部",
            "县司法局",
            "a",
            "A b",
            "c1_x",
            "RATE(",
            "a = ",
            "\"",
            "\"\"\"",
            "甲 > ",
            " > ",
            "= 1",
            "甲 =",
            "= = =",
            "a=b=c",
            "第0行",
            "第9999999行",
            "ZZZ列",
            "XFE列",
            "[",
            "{a: ",
            "99999999999",
            "1e5",
            "-1",
            "0.5",
            "；；",
            "、",
            "value.hidden = 不报",
            "报告期内",
            "\uFEFF",
            "\u0001",
            "🙂",
            "<x>&");

    @TempDir
    Path folder;

    @Test
    void everythingIsReadOrTold() throws IOException {
        int told = 0;
        int read = 0;
        for (int seed = 0; seed < 16; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> texts = new TreeMap<>();
            new RandomDefinition(seed)
                    .files()
                    .forEach((file, text) -> texts.put(file, text.getBytes(StandardCharsets.UTF_8)));
            JobOnDisk yaml = new JobOnDisk(folder.resolve("y" + seed)).with("report.docx", "x");
            texts.forEach(yaml::with);
            byte[] workbook = ((DefinitionConversion.Result.Converted)
                            new DefinitionConversion(yaml.jobs(), "j", Messages.of("zh-CN")).toWorkbook(""))
                    .files()
                    .get("definition.xlsx");
            for (int turn = 0; turn < 6; turn++) {
                String name = "seed " + seed + " turn " + turn;
                JobOnDisk book = new JobOnDisk(folder.resolve("b" + seed + "-" + turn))
                        .with("report.docx", "x")
                        .with("definition.xlsx", damaged(workbook, random));
                LoadedJob loaded = new JobDefinitions(book.jobs(), Messages.of("zh-CN")).load("j", "2020");
                if (loaded instanceof LoadedJob.Invalid invalid) {
                    told++;
                    assertThat(invalid.mistakes()).as(name).allSatisfy(mistake -> {
                        assertThat(mistake.file()).isEqualTo("j/definition.xlsx");
                        assertThat(mistake.message()).isNotBlank().doesNotContain("{0}");
                    });
                } else {
                    read++;
                    assertThat(new DefinitionConversion(book.jobs(), "j", Messages.of("zh-CN")).toYaml("", Map.of()))
                            .as(name)
                            .isInstanceOf(DefinitionConversion.Result.Converted.class);
                }
            }
        }
        assertThat(told).isGreaterThan(25);
        assertThat(read).isGreaterThan(8);
    }

    private static byte[] damaged(byte[] bytes, Random random) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = random.nextInt(5); i >= 0; i--) {
                damage(workbook, random);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void damage(XSSFWorkbook workbook, Random random) {
        XSSFSheet sheet = workbook.getSheetAt(random.nextInt(workbook.getNumberOfSheets()));
        int last = Math.max(2, sheet.getLastRowNum());
        int number = random.nextInt(last + 2);
        XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        int column = random.nextInt(14);
        XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> cell.setCellValue(TYPED.get(random.nextInt(TYPED.size())));
            case 4 -> cell.setCellValue(random.nextInt(50_000) / (random.nextBoolean() ? 1.0 : 7.0));
            case 5 -> cell.setCellErrorValue((byte) 0x17);
            case 6 -> cell.setCellFormula("A1");
            case 7 -> cell.setCellValue(random.nextBoolean());
            case 8 -> {
                if (sheet.getMergedRegions().stream().noneMatch(region -> region.getLastRow() >= number)) {
                    sheet.addMergedRegion(new CellRangeAddress(
                            number, number + random.nextInt(3), column, column + 1 + random.nextInt(3)));
                }
            }
            case 9 -> sheet.removeRow(row);
            case 10 -> row.setZeroHeight(true);
            default -> sheet.shiftColumns(column, 16, 1);
        }
    }
}
