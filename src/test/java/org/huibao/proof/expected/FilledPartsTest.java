package org.huibao.proof.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huibao.proof.SetDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class FilledPartsTest {

    private static final String DRAWING = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private final List<SetDifference> told = new ArrayList<>();
    private final FilledParts parts = new FilledParts(line -> line.replace("{{n}}", "71"), told::add);

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <a><b>{{n}}件</b></a>     ~ <a><b>71件</b></a>     ~ true  ~ 0
            <a><b>{{n}}件</b></a>     ~ <a><b>99件</b></a>     ~ true  ~ 1
            <a><b>{{n}}件</b></a>     ~ <a><b>{{n}}件</b></a>  ~ true  ~ 1
            <a><b>{{n}}</b><c/></a>   ~ <a><b>71</b></a>       ~ false ~ 0
            <a><b x="1">{{n}}</b></a> ~ <a><b x="2">71</b></a> ~ false ~ 0
            <a><b>n</b></a>           ~ <a><b>m</b></a>        ~ false ~ 0
            """)
    void tellsTheLineThatIsNotWhatItMustBe(String template, String report, boolean same, int lines) throws Exception {
        assertThat(parts.same(tree(template), tree(report))).isEqualTo(same);
        assertThat(told).hasSize(lines);
    }

    @Test
    void readsALineHoweverItIsCut() throws Exception {
        String due = "<t" + DRAWING + "><a:p><a:r><a:t>共{{</a:t></a:r><a:r><a:t>n}}件</a:t></a:r></a:p></t>";
        String is = "<t" + DRAWING + "><a:p><a:r><a:t>共71件</a:t></a:r></a:p></t>";
        assertThat(parts.same(tree(due), tree(is))).isTrue();
        parts.titles(
                tree(due).orElseThrow().getDocumentElement(),
                tree(is).orElseThrow().getDocumentElement());
        assertThat(told).isEmpty();
        parts.titles(
                tree(due).orElseThrow().getDocumentElement(),
                tree(is.replace("71", "17")).orElseThrow().getDocumentElement());
        assertThat(told).extracting(SetDifference::arguments).containsExactly(List.of("【共17件】", "【共71件】"));
    }

    private static Optional<Document> tree(String xml) throws Exception {
        return Optional.of(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }
}
