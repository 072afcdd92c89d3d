package org.huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small city of three counties: what each county's report passes up, and what the city makes of it, as their administrators see it. */
class LevelsTest {

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void describe() throws IOException {
        city = new SmallCity(folder).withForms();
    }

    @Test
    void theCitysFiguresLeadDownToTheCountiesDepartments() throws IOException {
        city.passUp();

        assertThat(city.run("city").exitCode()).isZero();

        Said traced = city.said("trace", "fines", "--job", "city", "--period", "2020");
        assertThat(traced.out())
                .contains("罚没收入  fines = 19.223333 万元")
                .contains("填报表!E8  采用  \"15.89\"")
                .contains("甲县 罚没收入  fines = 158900 元")
                .contains("司法局.xlsx  统计表!B");
        assertThat(Files.readString(city.output("city").resolve("published/review.html")))
                .contains("\"lower\":{\"0\":{\"county\":")
                .contains("\"closed_share\":[\"share\",");
        Said proved = city.said(
                "verify",
                city.output("city").resolve("published").toString(),
                "--below",
                folder.resolve("output").toString());
        assertThat(proved.exitCode()).isZero();
        assertThat(proved.out()).contains("3 家", "甲县", "12 个数");
        assertThat(city.said("verify", city.output("jia").resolve("published").toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void theSameFiguresGiveTheSameReturnAndACodeAloneGivesNothing() throws IOException {
        city.receiveForm("jia", "甲县");
        city.run("jia");
        byte[] first = Files.readAllBytes(city.returnUp("jia"));
        assertThat(city.findings("jia", "published")).contains("upward.not-given", "领导接访次数");
        try (XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(city.returnUp("jia")))) {
            // The county has a figure of the same code, under another name.
            assertThat(form.getSheetAt(0).getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("cases");
            assertThat(form.getSheetAt(0).getRow(8).getCell(4).toString()).isEmpty();
        }
        Files.delete(folder.resolve("output/.huibao/huibao.mv.db"));
        Files.move(city.output("jia"), folder.resolve("moved"));

        city.run("jia");

        assertThat(Files.readAllBytes(city.returnUp("jia"))).isEqualTo(first);
    }

    @Test
    void aCellThatSomebodyTypedOverIsAskedAboutAndNotProved() throws IOException {
        city.passUp();
        SmallCity.overwrite(city.input("city").resolve("甲县.xlsx"), 4, 177);

        Said drafted = city.run("city");

        assertThat(drafted.exitCode()).isEqualTo(3);
        assertThat(drafted.err()).contains("177", "甲县上报的是 101");
        Said proved = city.said(
                "verify",
                city.output("city").resolve("draft").toString(),
                "--below",
                folder.resolve("output").toString());
        assertThat(proved.exitCode()).isEqualTo(3);
        assertThat(proved.out()).contains("甲县", "177", "101件");
    }

    @Test
    void figuresOfAnotherCountyAreRefused() throws IOException {
        city.passUp();
        String other = "乙县";
        Path form = folder.resolve("jobs/jia/upward.xlsx");
        Files.delete(form);
        city.receiveForm("jia", other);

        assertThat(city.run("jia").exitCode()).isEqualTo(3);
        assertThat(city.findings("jia", "draft")).contains("upward.other-county");

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(city.returnUp("jia")))) {
            workbook.getProperties()
                    .getCustomProperties()
                    .getProperty("huibao.department")
                    .setLpwstr("yi");
            workbook.getSheetAt(0).getRow(1).getCell(1).setCellValue("填报单位：乙县");
            try (OutputStream out = Files.newOutputStream(city.input("city").resolve("乙县.xlsx"))) {
                workbook.write(out);
            }
        }
        assertThat(city.run("city").exitCode()).isEqualTo(3);
        assertThat(city.findings("city", "draft")).contains("lower.other-county", "甲县的数");
    }

    @Test
    void aCountysSetThatWasTamperedWithProvesNothing() throws IOException {
        city.passUp();
        city.run("city");
        SmallCity.overwrite(city.returnUp("yi"), 4, 1);

        assertThat(city.said("verify", city.output("yi").resolve("published").toString())
                        .exitCode())
                .isEqualTo(3);
        Said proved = city.said(
                "verify",
                city.output("city").resolve("published").toString(),
                "--below",
                city.output("yi").toString());

        assertThat(proved.exitCode()).isEqualTo(3);
        assertThat(proved.out()).contains("乙县", "自身未得到证明", "不在手边");
    }

    @Test
    void whatTheFormLacksIsToldAndWhatIsWrittenWrongIsAMistake() throws IOException {
        Said none = city.run("jia");
        assertThat(none.exitCode()).isZero();
        assertThat(city.returnUp("jia")).doesNotExist();
        assertThat(city.findings("jia", "published")).contains("upward.no-form");

        Path definition = folder.resolve("jobs/jia/job.yaml");
        Files.writeString(definition, Files.readString(definition).replace("done: closed", "done: clsed"));
        Said mistake = city.run("jia");
        assertThat(mistake.exitCode()).isEqualTo(2);
        assertThat(mistake.err()).contains("job.yaml:7:", "closed");

        Files.writeString(definition, Files.readString(definition).replaceAll("(?s)upward.*", ""));
        city.receiveForm("jia", "甲县");
        assertThat(city.run("jia").err()).contains("upward.xlsx");
    }

    @Test
    void aDraftPassesNothingUp() throws IOException {
        city.receiveForm("jia", "甲县");
        Files.delete(city.input("jia").resolve("司法局.xlsx"));

        assertThat(city.run("jia").exitCode()).isEqualTo(4);
        assertThat(city.output("jia").resolve("draft/return-up.xlsx")).doesNotExist();
        assertThat(List.of("audit.csv", "manifest.json"))
                .allSatisfy(
                        file -> assertThat(city.output("jia").resolve("draft").resolve(file))
                                .exists());
    }
}
