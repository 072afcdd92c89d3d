package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators do to a {@code definition.xlsx}. */
class BookMistakesTest {

    private static final String HEAD = DrawnBook.SOUND.substring(0, DrawnBook.SOUND.indexOf("== 指标"));

    @TempDir
    Path folder;

    private String mistakes(String drawn) {
        return mistakes(drawn, workbook -> {});
    }

    private String mistakes(String drawn, Consumer<XSSFWorkbook> more) {
        return DrawnBook.job(JobOnDisk.in(folder), DrawnBook.of(drawn, more)).mistakes("zh-CN");
    }

    private ReportJob valid(String drawn, Consumer<XSSFWorkbook> more) {
        return DrawnBook.job(JobOnDisk.in(folder), DrawnBook.of(drawn, more)).valid();
    }

    @Test
    void saysTheSameAsYaml() {
        ReportJob yaml = JobOnDisk.in(folder).valid();
        ReportJob book = valid(DrawnBook.SOUND, workbook -> {});

        assertThat(SameDefinition.says(book, yaml)).isTrue();
        assertThat(book.files().stream().map(ReportJob.DefinitionFile::name))
                .containsExactly("definition.xlsx", "report.docx");
    }

    @Test
    void valuesInTheWrongColumnAreNoticed() {
        assertThat(mistakes(HEAD + """
                == 指标
                代号|指标名称|计量单位|填报单位|汇总方式|小数位数|必填|公式|类型
                a|甲|件|县司法局|件
                b|乙|合计|县司法局
                c|丙|县司法局|件
                丁|d_d|件|县司法局
                ee|戊|件|县司法局|最大|否|2
                f|己|件|RATE(a, b)
                g|庚|件|县司法居
                h|辛|件|||四舍五入||a + b
                i|壬|件|乡镇|平均
                """)).isEqualTo("""
                指标!E2 件 | 这不是“汇总方式”，像是“计量单位”，应填在 C 列
                指标!C3 合计 | 这不是“计量单位”，像是“汇总方式”，应填在 E 列
                指标!C4 县司法局 | 这不是“计量单位”，像是“填报单位”，应填在 D 列
                指标!D4 件 | 这不是“填报单位”，像是“计量单位”，应填在 C 列
                指标!A5 丁 | 代号和名称填反了：d_d 像是代号
                指标!F6 否 | “小数位数”应为整数
                指标!G6 2 | “必填”应为“是”或“否”
                指标!D7 RATE(a, b) | 这不是“填报单位”，像是“公式”，应填在 H 列
                指标!D8 县司法居 | 没有这个单位，也没有这个分组；是否应为 县司法局？
                指标!F9 四舍五入 | 这不是“小数位数”，像是“舍入”；这张表里还没有“舍入”这一列
                指标!E10 平均 | “汇总方式”应为以下之一：合计, 只取一家, 最大, 最小, 逐条列出, 不出全县数
                """);
    }

    @Test
    void allMistakesOfAllSheetsAtOnce() {
        assertThat(mistakes("""
                == 报告
                项目|内容
                报告标题|年度报告
                落款日期|去年
                问题级别|value.hiden = 不报；value.hidden = 关
                标题报告|x
                == 部门
                代号|名称|必须报送|合并
                司法局|县司法局|也许
                xfj|县司法局
                xfj|
                == 指标
                代号|指标名称|计量单位|填报单位|取数行|取数列|取数单元格|公式
                a|甲|件|xfj|合计
                b|乙|件|xfj|12|J
                c|丙|件
                d|丁|件||||C7|a + x
                sum|戊|件|xfj
                == 核对关系
                编号|应当成立的关系|级别
                k|a <= y|提示
                k|a = = d
                """).replaceAll("可用的项有 .*", "可用的项有 …")).isEqualTo("""
                报告  | 缺少“县（市、区）名称”
                报告!B3 去年 | 应为日期，例如 2021-02-03
                报告!B4 value.hidden = 关 | 问题级别一行一个，写作：问题代码 = 错误, 存疑, 提示, 不报 之一
                报告!B4 value.hiden | 没有这种问题代码，是否应为 value.hidden？
                报告!A5 标题报告 | 没有这一项；可用的项有 …
                部门!A2 司法局 | 单位代码只能由英文字母、数字和 _ . - 组成，最多 100 个字符
                部门!C2 也许 | “必须报送”应为“是”或“否”
                部门!B3 县司法局 | 该名称已属于 司法局（第 2 行）；仅括号、空格、序号、计量单位不同的，视为同一名称
                部门!A4 xfj | 这一行只填了一格。是分组标题的，前面加 #，或写成【…】；不是的，请填上其他各列
                指标!E2 取数行 | 应填“取数单元格”，或同时填“取数行”和“取数列”
                指标!E3 12 | 这是行号，还是行的名称？行号写作 第12行；名称写作 "12"（加半角引号）
                指标!F3 J | 这是列标，还是列的标题？列标写作 J列；标题写作 "J"（加半角引号）
                指标!A4 c | 没有写明数据来源：请填“填报单位”或“公式”
                指标!G5 取数单元格 | 由公式得出的指标不需填报；“取数单元格”与“公式”只能填一个
                指标!H5 x | “指标”表中没有这个代号
                指标!A6 sum | 该词在算式或模板中另有含义，请换一个代码
                核对关系!B2 y | “指标”表中没有这个代号
                核对关系!C2 提示 | “级别”应为以下之一：错误, 存疑
                核对关系!A3 k | 编号重复，第 2 行已经使用
                核对关系!B3 = | 此前缺少指标代码或数
                """);
    }

    @Test
    void pastedThingsAreForgiven() {
        ReportJob job = valid("""
                == 报告
                某县 2021 年度报告设计表

                项目|说明|内容|谁定的
                 报告标题 ||  年度报告　|老王
                县（市、区）名称||示例县
                落款日期||2021年2月3日
                变动上限（%）||50%
                允许手写的数字||12345；24小时
                == 部门
                名称|代号|简称|备忘
                县司法局|ｓｆｊ|司法局、县局，司法
                县信访局| xfj|信访局
                == 指标
                （请勿删除第一行）
                填报单位|代码|名称|单位|小数位数|公式|科室

                |一、信访
                县司法局、信访局|（示例）x|例子|件
                县信访局|cases|受理信访案件数|件|'２|
                全部|closed|办结信访案件数|件|0||一科
                |# 计算的
                |done_rate|办结率|%|1|=ＲＡＴＥ（closed，cases）
                """, workbook -> {});

        assertThat(job.title()).isEqualTo("年度报告");
        assertThat(job.date()).hasToString("2021-02-03");
        assertThat(job.departments().get(0).code()).isEqualTo("sfj");
        assertThat(job.departments().get(0).aliases()).containsExactly("司法局", "县局", "司法");
        assertThat(job.untracedAllowed()).containsExactly("12345", "24小时");
        assertThat(job.indicators()).extracting(Indicator::code).containsExactly("cases", "closed", "done_rate");
        assertThat(job.indicators().get(0).decimals()).isEqualTo(2);
        assertThat(job.indicators().get(2).formula().text()).isEqualTo("RATE(closed,cases)");
    }

    @Test
    void whatExcelMakesOfThingsIsAskedAbout() {
        assertThat(mistakes(HEAD + """
                == 指标
                代号|指标名称|计量单位|填报单位|公式|取数行|取数列|别名
                a|甲|件|xfj
                b|乙|件|xfj
                c|丙|件|xfj||12|J
                d|丁|件|||||戊、己
                ee|庚|件||a+b
                f|123456789012345678|件|xfj
                """, workbook -> {
                    var sheet = workbook.getSheet("指标");
                    var date = workbook.createCellStyle();
                    date.setDataFormat(workbook.createDataFormat().getFormat("m\"月\"d\"日\""));
                    var cell = sheet.getRow(1).createCell(1);
                    cell.setCellValue(44230);
                    cell.setCellStyle(date);
                    sheet.getRow(2).createCell(2).setCellErrorValue((byte) 0x1d);
                    sheet.getRow(5).getCell(4).setCellFormula("A2+A3");
                    XSSFCellStyle struck = workbook.createCellStyle();
                    var font = workbook.createFont();
                    font.setStrikeout(true);
                    struck.setFont(font);
                    sheet.getRow(4).getCell(0).setCellStyle(struck);
                }))
                .isEqualTo("""
                指标!B2 2021-02-03 | Excel 把内容当成了日期；请把单元格格式设为“文本”，重新填写
                指标!C3 #NAME? | 单元格是错误值。以 = 开头的内容，Excel 会当作公式：请把单元格格式设为“文本”，不带等号重新填写
                指标!F4 12 | 这是行号，还是行的名称？行号写作 第12行；名称写作 "12"（加半角引号）
                指标!G4 J | 这是列标，还是列的标题？列标写作 J列；标题写作 "J"（加半角引号）
                指标!A5  | 没有写明数据来源：请填“填报单位”或“公式”
                指标!A5 d | 内容带删除线：不要的请删除整行，要的请去掉删除线
                指标!H5 戊、己 | 这里的“、”或逗号，是隔开几个，还是其中一个的文字？隔开几个的，用“；”或换行；是文字的，加半角引号："…"
                指标!E6 =A2+A3 | 这里是 Excel 自己的公式；本列的公式是给汇总用的：请把单元格格式设为“文本”，不带等号重新填写
                指标!B7 123456789012346000 | Excel 只保留 15 位数字，后面的已经变成 0；请把单元格格式设为“文本”，重新填写
                """);
    }

    @Test
    void bothFormsAreRefused() {
        JobOnDisk job = JobOnDisk.in(folder).with("definition.xlsx", DrawnBook.of(DrawnBook.SOUND));
        assertThat(job.mistakes("zh-CN")).isEqualTo("""
                indicators.yaml:0:0 indicators.yaml | j/definition.xlsx 已经写明定义；YAML 文件（连同 departments.csv）和工作簿只能留一种，另一种请移出文件夹；要换一种形式的，用 huibao convert
                job.yaml:0:0 job.yaml | j/definition.xlsx 已经写明定义；YAML 文件（连同 departments.csv）和工作簿只能留一种，另一种请移出文件夹；要换一种形式的，用 huibao convert
                """);
        DrawnBook.job(JobOnDisk.in(folder), DrawnBook.of(DrawnBook.SOUND)).with("2020/accepted.yaml", "[]");
        assertThat(job.mistakes("zh-CN")).startsWith("2020/accepted.yaml:0:0 accepted.yaml");
    }

    @Test
    void aPeriodsWorkbookStandsForAllThatLiesAbove() {
        JobOnDisk job =
                JobOnDisk.in(folder).with("2020/definition.xlsx", DrawnBook.of(DrawnBook.SOUND.replace("年度报告", "旧报告")));
        assertThat(job.valid().title()).isEqualTo("旧报告");
        assertThat(job.valid().files())
                .extracting(ReportJob.DefinitionFile::name)
                .containsExactly("definition.xlsx", "report.docx");
    }

    @Test
    void filesThatAreNoWorkbooks() {
        for (String drawn : List.of("", "PK\3\4", "<html></html>", "a,b", "title: x")) {
            JobOnDisk job = DrawnBook.job(JobOnDisk.in(folder), drawn.getBytes());
            assertThat(job.mistakes("zh-CN")).startsWith("definition.xlsx:0:0").hasLineCount(1);
        }
    }

    @Test
    void whatNobodySeesIsTold() {
        JobOnDisk job = DrawnBook.job(
                JobOnDisk.in(folder),
                DrawnBook.of(DrawnBook.SOUND.replace("|填报单位\n", "|填报单位|科室\n") + "== 草稿\nx|y\n== 秘密\nx\n", workbook -> {
                    workbook.getSheet("指标").getRow(1).setZeroHeight(true);
                    workbook.getSheet("部门").setColumnHidden(3, true);
                    workbook.setSheetVisibility(workbook.getSheetIndex("部门"), SheetVisibility.HIDDEN);
                    workbook.setSheetVisibility(workbook.getSheetIndex("秘密"), SheetVisibility.HIDDEN);
                    workbook.getSheet("指标").getRow(2).getCell(2).setCellFormula("C2");
                    workbook.getSheet("指标").addMergedRegion(new CellRangeAddress(0, 0, 4, 5));
                    workbook.getSheet("指标").getRow(1).createCell(8).setCellValue("谁放在这里");
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }));
        assertThat(((LoadedJob.Valid) job.load("zh-CN")).notices())
                .containsExactly(
                        "工作表“部门”是隐藏的，照样读取",
                        "工作表“草稿”不是定义的一部分，未读取",
                        "工作表“部门”有隐藏的列 D，照样读取",
                        "工作表“指标”有隐藏（或筛选掉）的行 2，照样读取",
                        "工作表“指标”的这些列不是定义的一部分，未读取：科室",
                        "工作表“指标”的 I 列有内容而没有表头，未读取",
                        "工作表“指标”有 1 个单元格是 Excel 公式，读取的是显示的结果");
    }

    /** Rows of spaces, sheets that are called a little otherwise, no header, a sheet formatted down to its end. */
    @Test
    void whatUsersOfOtherFormsInExcelStumbleOver() {
        assertThat(mistakes(DrawnBook.SOUND.replace("== 指标", "== 指标表") + "== 核对\n编号|应当成立的关系\nk|cases > closed\n"))
                .isEqualTo("""
                definition.xlsx:0:0  | 缺少工作表“指标”
                指标表 指标表 | 这张工作表不会读取；是否应为“指标”？不是的，请换一个不相近的名称
                核对 核对 | 这张工作表不会读取；是否应为“核对关系”？不是的，请换一个不相近的名称
                """);
        assertThat(mistakes(DrawnBook.SOUND.replace("代号|指标名称|计量单位|填报单位\n", ""))).isEqualTo("""
                指标  | 没有找到表头：应有一行写着 代号, 指标名称
                """);
        assertThat(mistakes(DrawnBook.SOUND + " | |　|\n\n\n", workbook -> {
                    var sheet = workbook.getSheet("指标");
                    var style = workbook.createCellStyle();
                    style.setWrapText(true);
                    for (int row = 4; row < 12_000; row++) {
                        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                        for (int column = 0; column < 6; column++) {
                            line.createCell(column).setCellStyle(style);
                        }
                    }
                }))
                .isEqualTo("valid\n");
        assertThat(mistakes(DrawnBook.SOUND + "|合计 2 项\n||||||旁注\n")).isEqualTo("""
                指标!B4 合计 2 项 | 这一行只填了一格。是分组标题的，前面加 #，或写成【…】；不是的，请填上其他各列
                """);
    }

    @Test
    void tenThousandRowsAreReadInAMoment() {
        StringBuilder drawn = new StringBuilder(DrawnBook.SOUND);
        for (int i = 0; i < 10_000; i++) {
            drawn.append("c").append(i).append("|指标第").append(i).append("号|件|全部\n");
        }
        byte[] workbook = DrawnBook.of(drawn.toString());
        long began = System.nanoTime();
        ReportJob job = DrawnBook.job(JobOnDisk.in(folder), workbook).valid();
        assertThat(job.indicators()).hasSize(10_002);
        assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
    }

    @Test
    void passwordsAreInNoSet() throws Exception {
        JobOnDisk job = DrawnBook.job(
                JobOnDisk.in(folder),
                DrawnBook.of(
                        DrawnBook.SOUND.replace("== 部门", "打开密码|秘密甲~秘密乙\n== 部门"),
                        workbook ->
                                workbook.getSheet("部门").getRow(0).createCell(9).setCellValue("秘密甲")));
        ReportJob valid = job.valid();
        assertThat(valid.returns().passwords()).containsExactly("秘密甲", "秘密乙");
        byte[] published = valid.published(valid.files().get(0));
        org.huibao.workbook.ReproducibleZip.parts(published)
                .forEach((name, part) -> assertThat(new String(part, java.nio.charset.StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("秘密乙"));
        ReportJob read = new JobOnDisk(folder.resolve("set"))
                .with("report.docx", "x")
                .with("definition.xlsx", published)
                .valid();
        assertThat(read.returns().passwords()).containsExactly("***", "***");
        assertThat(read.indicators()).isEqualTo(valid.indicators());
    }
}
