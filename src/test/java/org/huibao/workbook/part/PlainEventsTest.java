package org.huibao.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the own reader of XML tells is what the library tells, and what the one does not know is handed to the other without loss. */
class PlainEventsTest {

    /** Of this length the buffer must be filled again and again, and some tags and texts do not fit into it. */
    private static final int SHORT = 120;

    private static final String SHEET = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
            + "<worksheet xmlns=\"m\" xmlns:r=\"q\" xmlns:mc=\"c\" mc:Ignorable=\"x14ac\" xmlns:x14ac='a'><cols><col min=\"1\" max='2' hidden=\"1\"/></cols>"
            + "<sheetData>\n <row r=\"1\" x14ac:dyDescent=\"0.25\" ><c r=\"A1\" s=\"3\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1&amp;\"&lt;\"</f><v>-1.5E-3</v></c></row>"
            + "<row r='2'><c r='A2' t='inlineStr'><is><t xml:space=\"preserve\"> 县司法局\uD83D\uDE00&#x4eac;&#10;a]]b\r\nc </t></is></c><c r='B2'/></row></sheetData>"
            + "<mergeCells count='1'><mergeCell ref=\"A1:B2\"/></mergeCells><extLst><ext xmlns:x14='e' uri='{&quot;}'><x14:a b=\"1\" x14:c=\"2\"/></ext></extLst></worksheet>\n";

    @Test
    void tells_the_same_as_the_library_and_needs_none() {
        List<String> events = events(SHEET, PlainEvents.BUFFER, false);
        assertThat(events).isEqualTo(events(SHEET, PlainEvents.BUFFER, true)).contains("END worksheet 0", "FINISHED");
        assertThat(handsOver(SHEET)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><!-- x --><b/></a>",
                "<a>1<![CDATA[<b>]]>2</a>",
                "<a><?go on?><b>x</b></a>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "<a>&e;</a>",
                "<a b='1' b='2'/>",
                "<a b='1'c='2'/>",
                "<a b=1/>",
                "<a b = '1'/>",
                "<a b='<'/>",
                "<a b='x\ty\nz'/>",
                "<a>]]></a>",
                "<a>\u0001</a>",
                "<a>\uFFFE</a>",
                "<a>&#0;</a>",
                "<a>&#xD83D;&#xDE00;</a>",
                "<a>&#x110000;</a>",
                "<a>&#9999999999;</a>",
                "<a>& </a>",
                "<a></b>",
                "<a><b></a></b>",
                "<a/><b/>",
                "<a/>x",
                "x<a/>",
                "",
                "  ",
                "<a",
                "<a>",
                "<a>x",
                "<x:a/>",
                "<a x:b='1'/>",
                "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>",
                "<a xmlns:x=''/>",
                "<a xmlns:xml='u'/>",
                "<a xmlns:xmlns='u'/>",
                "<a xmlns:x='u' xmlns:x='v'/>",
                "<a xmlns:x='http://www.w3.org/2000/xmlns/'/>",
                "<a><b xmlns:x='u'/><x:c/></a>",
                "<1a/>",
                "<a:/>",
                "<:a/>",
                "<a xmlns:b='u'><b:c:d/></a>",
                "<表 名='x'>y</表>",
                "<?xml version='1.1'?><a/>",
                "<?xml version='1.0' encoding='GBK'?><a>x</a>",
                "\uFEFF<a>x</a>",
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><a>x</a>",
                "<a>\r\r\n\n</a>",
                "<a b='x\r\ny'/>",
                "<a>\u0085\u007F</a>",
                "</a>"
            })
    void leaves_to_the_library_what_is_unusual_or_wrong(String xml) {
        assertThat(events(xml, PlainEvents.BUFFER, false)).isEqualTo(events(xml, PlainEvents.BUFFER, true));
        String inside = "<r xmlns='m'><c>一</c>" + xml + "<c>二</c></r>";
        assertThat(events(inside, PlainEvents.BUFFER, false)).isEqualTo(events(inside, PlainEvents.BUFFER, true));
    }

    @Test
    void bytes_that_are_no_characters_are_left_to_the_library() {
        for (String hex : List.of(
                "C0 80", "C1 BF", "ED A0 80", "EF BF BF", "F4 90 80 80", "F8 88 80 80 80", "80", "E4 B8", "FF")) {
            byte[] xml = "<a>??????</a>".getBytes(StandardCharsets.US_ASCII);
            String[] each = hex.split(" ");
            for (int i = 0; i < each.length; i++) {
                xml[4 + i] = (byte) Integer.parseInt(each[i], 16);
            }
            assertThat(events(xml, PlainEvents.BUFFER, false)).as(hex).isEqualTo(events(xml, PlainEvents.BUFFER, true));
        }
    }

    @Test
    void a_buffer_of_any_length_tells_the_same() {
        List<String> expected = events(SHEET, PlainEvents.BUFFER, true);
        for (int length = 1; length < SHEET.length(); length++) {
            assertThat(events(SHEET, length, false)).as("%d bytes", length).isEqualTo(expected);
        }
    }

    @Test
    void changed_bytes_end_in_the_same_verdict_at_the_same_place() {
        Random random = new Random(12);
        byte[] sheet = SHEET.getBytes(StandardCharsets.UTF_8);
        byte[] signs = "<>&\"'/!?=:;]x \r\n\t\0\u00e4".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 4_000; i++) {
            byte[] changed = sheet.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(changed.length);
                switch (random.nextInt(3)) {
                    case 0 -> changed[at] = signs[random.nextInt(signs.length)];
                    case 1 -> changed[at] = changed[random.nextInt(changed.length)];
                    default -> changed = Arrays.copyOf(changed, 1 + at);
                }
            }
            assertThat(events(changed, i % 2 == 0 ? SHORT : PlainEvents.BUFFER, false))
                    .as(new String(changed, StandardCharsets.ISO_8859_1))
                    .isEqualTo(events(changed, PlainEvents.BUFFER, true));
        }
    }

    @Test
    void many_names_attributes_and_open_elements_meet_the_library_s_limits() {
        StringBuilder names = new StringBuilder("<a>");
        StringBuilder attributes = new StringBuilder("<a><b");
        for (int i = 0; i < FileLimits.NAMES + 10; i++) {
            names.append("<n").append(i).append("/>");
            attributes.append(i < FileLimits.ATTRIBUTES + 10 ? " a" + i + "='1'" : "");
        }
        String deep = "<a>".repeat(FileLimits.XML_DEPTH + 1) + "</a>".repeat(FileLimits.XML_DEPTH + 1);
        for (String xml : List.of(names + "</a>", attributes + "/></a>", deep)) {
            assertThat(events(xml, PlainEvents.BUFFER, false))
                    .isEqualTo(events(xml, PlainEvents.BUFFER, true))
                    .doesNotContain("FINISHED");
        }
    }

    private static boolean handsOver(String xml) {
        PlainEvents plain = new PlainEvents(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), new byte[PlainEvents.BUFFER]);
        int event = plain.next();
        while (event > 0 && event != PartReader.FINISHED) {
            event = plain.next();
        }
        return event == PlainEvents.UNUSUAL;
    }

    private static List<String> events(String xml, int buffer, boolean library) {
        return events(xml.getBytes(StandardCharsets.UTF_8), buffer, library);
    }

    private static List<String> events(byte[] xml, int buffer, boolean library) {
        List<String> events = new ArrayList<>();
        try {
            events.add(GuardedReading.reading(() -> {
                if (library) {
                    tell(new StaxEvents(inPieces(xml)), events);
                } else {
                    try (PartReader opened =
                            new PartReader(() -> inPieces(xml), new ArrayDeque<>(List.of(new byte[buffer])))) {
                        tell(opened, events);
                    }
                }
                return "FINISHED";
            }));
        } catch (UnreadableFile unreadable) {
            events.add(unreadable.reason().code());
        }
        return events;
    }

    private static void tell(XmlEvents xml, List<String> events) {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != PartReader.FINISHED; event = xml.next()) {
            if (PartReader.isText(event)) {
                text.append(xml.characters());
                continue;
            }
            if (xml.depth() + (event == PartReader.END ? 1 : 0) > 1 && !text.isEmpty()) {
                events.add("TEXT " + text);
            }
            text.setLength(0);
            if (event == PartReader.START || event == PartReader.END) {
                events.add((event == PartReader.START ? "START " : "END ") + xml.name() + " " + xml.depth());
                for (int i = 0; event == PartReader.START && i < xml.attributes(); i++) {
                    events.add(xml.attributeName(i) + "=" + xml.attribute(i));
                }
            }
        }
    }

    /** As an inflater gives them. */
    private static InputStream inPieces(byte[] xml) {
        return new ByteArrayInputStream(xml) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 97));
            }
        };
    }
}
