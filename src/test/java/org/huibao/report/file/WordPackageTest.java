package org.huibao.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.Templates;
import org.junit.jupiter.api.Test;

class WordPackageTest {

    @Test
    void passesOnWhatIsNotFilledByteForByte() {
        byte[] template = Templates.everywhere(p("{{petition_cases}}"), p("页眉"), p("{{fines}}"), p("注"));
        Map<String, byte[]> before = PackageParts.of(template);
        Map<String, byte[]> after =
                PackageParts.of(ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED));
        assertThat(after.keySet()).containsExactlyInAnyOrderElementsOf(before.keySet());
        List<String> changed = new ArrayList<>(after.keySet());
        changed.removeIf(part -> java.util.Arrays.equals(after.get(part), before.get(part)));
        assertThat(changed).containsExactlyInAnyOrder("word/document.xml", "word/footer1.xml");
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        String part = "word/document.xml";
        byte[] template = Templates.body(p("{{petition_cases}}"));
        template = PackageParts.replaced(template, part, "<w:p>", "<w:p xmlns:x=\"urn:x\" w14:paraId=\"1A2B3C4D\">");
        template = PackageParts.replaced(template, part, "</w:r>", "</w:r><x:unknown x:y=\"1\"/>");
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(PackageParts.text(filled, "word/document.xml"))
                .contains("<x:unknown x:y=\"1\"/>", "w14:paraId=\"1A2B3C4D\"", ">71<");
    }

    @Test
    void theSameInputsGiveTheSameBytesWhereverAndWhenever() {
        byte[] template = Templates.body(p("{{petition_cases}}件，{{fines}}"), p("{{problems}}"));
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            byte[] one = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            byte[] other = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
            assertThat(one).isEqualTo(other);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void writesContentTypesFirstAndTheRestByName() {
        byte[] filled = ReportTemplate.fill(Jobs.with(Templates.body(p("x"))), Jobs.figures(), ReportMode.PUBLISHED);
        List<String> names = new ArrayList<>(PackageParts.of(filled).keySet());
        assertThat(names.get(0)).isEqualTo("[Content_Types].xml");
        assertThat(names.subList(1, names.size())).isSorted();
    }
}
