package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.book.BookReader;
import org.huibao.definition.book.BookRemarks;
import org.huibao.definition.book.FileRemarks;
import org.huibao.message.Messages;
import org.huibao.workbook.CellNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is described in one form can be described in the other, and says the same there. */
class ConversionTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#\\s?((?:旁|注|-{2,} 组).*)$");

    @TempDir
    Path folder;

    private DefinitionConversion.Result.Converted converted(String name, DefinitionConversion.Result result) {
        assertThat(result).as(name).isInstanceOf(DefinitionConversion.Result.Converted.class);
        return (DefinitionConversion.Result.Converted) result;
    }

    private JobOnDisk job(String name, Map<String, byte[]> files) {
        JobOnDisk job = new JobOnDisk(folder.resolve(name)).with("report.docx", "any bytes");
        files.forEach(job::with);
        return job;
    }

    private DefinitionConversion conversion(JobOnDisk job) {
        return new DefinitionConversion(job.jobs(), "j", Messages.of("zh-CN"));
    }

    private static ReportJob valid(JobOnDisk job) {
        LoadedJob loaded = new JobDefinitions(job.jobs(), Messages.of("en")).load("j", "2020");
        assertThat(loaded).isInstanceOf(LoadedJob.Valid.class);
        return ((LoadedJob.Valid) loaded).job();
    }

    @Test
    void thereAndBackAgain() {
        for (int seed = 0; seed < 30; seed++) {
            String name = "s" + seed;
            Map<String, byte[]> texts = new TreeMap<>();
            new RandomDefinition(seed)
                    .files()
                    .forEach((file, text) -> texts.put(file, text.getBytes(StandardCharsets.UTF_8)));
            JobOnDisk yaml = job(name + "a", texts);
            assertThat(new JobDefinitions(yaml.jobs(), Messages.of("en")).load("j", "2020"))
                    .as(() -> name + "\n"
                            + texts.values().stream().map(String::new).collect(Collectors.joining("\n")))
                    .isInstanceOf(LoadedJob.Valid.class);
            Map<String, byte[]> first =
                    converted(name, conversion(yaml).toWorkbook("")).files();
            JobOnDisk book = job(name + "b", first);
            assertThat(SameDefinition.says(valid(yaml), valid(book))).as(name).isTrue();

            Map<String, byte[]> back =
                    converted(name, conversion(book).toYaml("", Map.of())).files();
            JobOnDisk again = job(name + "c", back);
            assertThat(SameDefinition.says(valid(yaml), valid(again))).as(name).isTrue();
            assertThat(comments(back)).as(name).containsExactlyInAnyOrderElementsOf(comments(texts));

            Map<String, byte[]> second =
                    converted(name, conversion(again).toWorkbook("")).files();
            assertThat(Arrays.equals(second.get("definition.xlsx"), first.get("definition.xlsx")))
                    .as(name)
                    .isTrue();
        }
    }

    private static List<String> comments(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .flatMap(file -> COMMENT.matcher(new String(file.getValue(), StandardCharsets.UTF_8))
                        .results())
                .map(found -> found.group(1).strip().replaceAll("-{2,}", "--"))
                .toList();
    }

    /** A workbook that somebody worked on: columns moved and added, remarks, notes on cells, headings merged; there and back it says and notes the same. */
    @Test
    void whatPeopleAddedToTheWorkbookSurvives() throws Exception {
        byte[] drawn = DrawnBook.of("""
                == 报告
                项目|内容|备注
                报告标题|年度报告|请王局审
                县（市、区）名称|示例县
                == 部门
                代号|联系人|名称|备注|电话
                sfj|张三|县司法局|牵头~两行|1234
                # 乡镇
                dsz||大沙镇
                == 指标
                计量单位|科室|代号|指标名称|填报单位|备注
                ||【信访】
                件|一科|cases|受理案件数|全部|年初有变
                |||一、另外的
                件||closed|办结案件数|县司法局
                件|二科~三科|others|其他案件数|大沙镇
                ||# 以下待定
                """, workbook -> {
            var sheet = workbook.getSheet("指标");
            var drawing = sheet.createDrawingPatriarch();
            for (int[] at : new int[][] {{2, 3}, {4, 4}, {5, 0}}) {
                var note = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 6, 1, 8, 4));
                note.setString(new org.apache.poi.xssf.usermodel.XSSFRichTextString("李四：\n问过 " + at[0]));
                sheet.getRow(at[0]).getCell(at[1]).setCellComment(note);
            }
        });
        JobOnDisk book = job("a", Map.of("definition.xlsx", drawn));
        JobOnDisk yaml =
                job("b", converted("a", conversion(book).toYaml("", Map.of())).files());
        byte[] again = converted("b", conversion(yaml).toWorkbook("")).files().get("definition.xlsx");
        JobOnDisk back = job("c", Map.of("definition.xlsx", again));

        assertThat(SameDefinition.says(valid(book), valid(back))).isTrue();
        assertThat(noted(again)).isEqualTo(noted(drawn));
        assertThat(noted(again).get("indicators").entry(2).others())
                .containsEntry("科室", "二科\n三科")
                .containsEntry("@unit", "李四：\n问过 5");
        assertThat(noted(again).get("indicators").entry(1).before()).containsExactly("---------- 一、另外的 ----------");
        assertThat(noted(again).get("job").entry(0).beside()).containsExactly("牵头", "两行");
    }

    private static Map<String, FileRemarks> noted(byte[] workbook) {
        MistakeList mistakes = new MistakeList(Messages.of("en"));
        return new TreeMap<>(BookRemarks.of(BookReader.read(workbook, mistakes.in("x")), CellNotes.of(workbook)));
    }
}
