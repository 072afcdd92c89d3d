package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.huibao.message.Messages;
import org.huibao.proof.FigureTrace;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that loops over indicators, over two years: from the returns to the proof. */
class ComparedYearsTest {

    private static final Messages MESSAGES = Messages.of("en");

    @TempDir
    private Path root;

    @Test
    void comparesWithWhatWasPublishedAYearBefore() throws IOException {
        SmallCounty county = county();
        Path before = published(county, "2019");
        try (Program program = new Program(county)) {
            year(county, "2019", "32", "30", "40", "30");
            RunResult first = program.run(SmallCounty.JOB, "2019");
            assertThat(first.exitCode()).as(first.toString()).isZero();
            year(county, "2020", "40", "39", "31", "31");
            assertThat(program.run().exitCode()).isZero();
        }
        Path published = published(county, "2020");

        assertThat(text(before)).contains("受理案件数件72––", "办结率%83.3––", "移送案件数件–––", "上报件数件–––");
        assertThat(text(published)).contains("受理案件数件7172-1.4%", "办结率%98.683.315.3个百分点", "移送案件数件–––", "上报件数件–––");
        assertThat(Files.readString(published.resolve("audit.csv")))
                .contains("cases.previous,受理案件数（上年）,72,件,PREV(cases),,,,,,,72,published,previous")
                .contains("closure_rate.change,办结率（增减）,");
        assertThat(Files.readString(published.resolve("findings.csv"))).doesNotContain(".previous", ".change");
        assertThat(Files.readString(published.resolve("definition/previous.csv")))
                .doesNotContain(".previous", ".change");
        for (Path set : List.of(before, published)) {
            SetProof.Outcome.Examined examined =
                    (SetProof.Outcome.Examined) SetProof.of(set, MESSAGES, set.resolve("jobs"));
            assertThat(examined.differences()).isEmpty();
            assertThat(examined.figures()).isEqualTo(16);
            assertThat(examined.proved()).isEqualTo(16);
            assertThat(examined.printed()).isEqualTo(15);
        }
        FigureTrace.Looked looked = FigureTrace.of(published, "cases.change", MESSAGES);
        assertThat(looked).isInstanceOfSatisfying(FigureTrace.Looked.Found.class, found -> {
            assertThat(found.figure().formula()).isEqualTo("CHANGE(cases)");
            assertThat(found.figure().inputs()).extracting(FigureTrace::code).containsExactly("cases");
            assertThat(found.figure().sources())
                    .extracting(FigureTrace.Source::value)
                    .containsExactly("72");
        });
    }

    @Test
    void findsLastYearsValueChangedInTheReport() throws IOException {
        SmallCounty county = county();
        try (Program program = new Program(county)) {
            year(county, "2019", "32", "30", "40", "30");
            program.run(SmallCounty.JOB, "2019");
            year(county, "2020", "40", "39", "31", "31");
            program.run();
        }
        Path published = published(county, "2020");
        edit(published, ">72<", ">73<");

        assertThat(((SetProof.Outcome.Examined) SetProof.of(published, MESSAGES, published.resolve("jobs")))
                        .differences())
                .filteredOn(each -> each.kind().equals("report.figure"))
                .extracting(SetDifference::figure)
                .containsExactly("cases.previous");
    }

    @Test
    void aDraftSaysOnceThatAFigureIsOwed() throws IOException {
        SmallCounty county = county();
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx(
                        "{{#indicators}}{{indicator}}{{value}}{{change}}{{/indicators}}",
                        "本年{{#cases}}受理{{cases}}件{{/cases}}{{^cases}}没有受理{{/cases}}。",
                        "{{#cases}}受理{{cases}}件。{{/cases}}",
                        "{{^cases}}没有受理。{{/cases}}"));
        try (Program program = new Program(county)) {
            county.files("县司法局.xlsx", "40", "39");
            assertThat(program.run().exitCode()).isEqualTo(4);
        }
        Path draft = county.output().resolve("draft");

        assertThat(read(draft.resolve("draft.docx")).replaceAll("<[^>]*>", ""))
                .contains("受理案件数【待补:受理案件数】–", "本年【待补:受理案件数】。【待补:受理案件数】");
        assertThat(((SetProof.Outcome.Examined) SetProof.of(draft, MESSAGES, draft.resolve("jobs"))).differences())
                .isEmpty();
    }

    private SmallCounty county() throws IOException {
        SmallCounty county = new SmallCounty(root);
        // The returns hold two of its items: what they do not speak of is no matter here.
        Files.writeString(
                county.job().resolve("job.yaml"), "levels: {value.not-found: off}\n", StandardOpenOption.APPEND);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 受理案件数, unit: 件, from: all}
                  - {code: closed, name: 办结案件数, unit: 件, from: all}
                  - {code: closure_rate, name: 办结率, unit: "%", formula: "RATE(closed, cases)", decimals: 1}
                  - {code: transferred, name: 移送案件数, unit: 件, from: all, required: false}
                  - {code: sent, name: 上报件数, unit: 件, from: all, required: false, previous: none}
                  - {code: plan, name: 打算, kind: text, from: all, required: false}
                """);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx("{{#indicators}}{{indicator}}{{unit}}{{value}}{{previous}}{{change}}{{/indicators}}"));
        return county;
    }

    private static void year(
            SmallCounty county, String period, String cases, String closed, String otherCases, String otherClosed)
            throws IOException {
        county.files("县司法局.xlsx", Map.of("受理案件数", cases, "办结案件数", closed));
        county.files("县信访局.xlsx", Map.of("受理案件数", otherCases, "办结案件数", otherClosed));
        Path folder = Files.createDirectories(county.input().resolveSibling(period));
        for (String file : List.of("县司法局.xlsx", "县信访局.xlsx")) {
            if (!period.equals(SmallCounty.PERIOD)) {
                Files.move(county.input().resolve(file), folder.resolve(file));
            }
        }
    }

    private static Path published(SmallCounty county, String period) {
        return county.output().resolveSibling(period).resolve("published");
    }

    private static String text(Path set) throws IOException {
        return read(set.resolve("report.docx")).replaceAll("<[^>]*>", "");
    }

    private static String read(Path docx) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(docx)) {
            return Files.readString(parts.getPath("word/document.xml"));
        }
    }

    private static void edit(Path set, String from, String to) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(set.resolve("report.docx"))) {
            Path body = parts.getPath("word/document.xml");
            String before = Files.readString(body);
            assertThat(before).contains(from);
            Files.writeString(body, before.replace(from, to));
        }
    }
}
