package org.huibao.learn.word;

import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTEndnotes;
import org.docx4j.wml.CTFootnotes;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.Document;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.RunDel;
import org.docx4j.wml.RunIns;
import org.docx4j.wml.STBrType;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;
import org.huibao.learn.word.ReportLine.TablePlace;
import org.jspecify.annotations.Nullable;

/** The paragraphs of one part in reading order; text boxes and whatever was deleted are left out, as {@link PartText} leaves them out. */
final class StoryLines {

    private final String part;
    private final HeadingStyles headings;
    private final List<ReportLine> lines = new ArrayList<>();
    private int paragraphs;
    private int tables;

    StoryLines(String part, HeadingStyles headings) {
        this.part = part;
        this.headings = headings;
    }

    /** @param root of the part, as docx4j has it */
    List<ReportLine> of(Object root) {
        if (root instanceof Document document) {
            walk(document.getBody().getContent(), null);
        } else if (root instanceof CTFootnotes notes) {
            notes.getFootnote().forEach(note -> walk(note.getContent(), null));
        } else if (root instanceof CTEndnotes notes) {
            for (CTFtnEdn note : notes.getEndnote()) {
                walk(note.getContent(), null);
            }
        } else if (root instanceof ContentAccessor story) {
            walk(story.getContent(), null);
        }
        return lines;
    }

    private void walk(List<Object> content, @Nullable TablePlace cell) {
        for (Object each : content) {
            Object plain = each instanceof JAXBElement<?> element ? element.getValue() : each;
            if (plain instanceof P paragraph) {
                paragraph(paragraph, cell);
            } else if (plain instanceof Tbl table) {
                table(table);
            } else if (plain instanceof SdtElement control) {
                walk(
                        control.getSdtContent() == null
                                ? List.of()
                                : control.getSdtContent().getContent(),
                        cell);
            } else if (plain instanceof ContentAccessor inner) {
                walk(inner.getContent(), cell);
            }
        }
    }

    private void paragraph(P paragraph, @Nullable TablePlace cell) {
        StringBuilder text = new StringBuilder();
        inside(paragraph.getContent(), text);
        if (!text.toString().isBlank()) {
            lines.add(new ReportLine(
                    part, paragraphs, text.toString(), headings.level(paragraph, text.toString()), cell));
        }
        paragraphs++;
    }

    private static void inside(List<Object> content, StringBuilder text) {
        for (Object each : content) {
            if (each instanceof JAXBElement<?> element && element.getValue() instanceof Text words) {
                text.append(element.getName().getLocalPart().equals("t") ? words.getValue() : "");
                continue;
            }
            Object plain = each instanceof JAXBElement<?> element ? element.getValue() : each;
            if (plain instanceof Text words) {
                text.append(words.getValue());
            } else if (plain instanceof R.Tab) {
                text.append('\t');
            } else if (plain instanceof Br line) {
                text.append(line.getType() == STBrType.PAGE ? "" : "\n");
            } else if (plain instanceof RunIns inserted) {
                inside(inserted.getCustomXmlOrSmartTagOrSdt(), text);
            } else if (plain instanceof SdtElement control) {
                inside(
                        control.getSdtContent() == null
                                ? List.of()
                                : control.getSdtContent().getContent(),
                        text);
            } else if (plain instanceof ContentAccessor inner && !(plain instanceof RunDel)) {
                inside(inner.getContent(), text);
            }
        }
    }

    private void table(Tbl table) {
        int number = tables++;
        rows(table.getContent(), number, new int[] {0});
    }

    private void rows(List<Object> content, int table, int[] row) {
        for (Object each : content) {
            Object plain = each instanceof JAXBElement<?> element ? element.getValue() : each;
            if (plain instanceof Tr cells) {
                cells(cells.getContent(), table, row[0]++, new int[] {0});
            } else if (plain instanceof SdtElement control && control.getSdtContent() != null) {
                rows(control.getSdtContent().getContent(), table, row);
            } else if (plain instanceof ContentAccessor inner) {
                rows(inner.getContent(), table, row);
            }
        }
    }

    private void cells(List<Object> content, int table, int row, int[] column) {
        for (Object each : content) {
            Object plain = each instanceof JAXBElement<?> element ? element.getValue() : each;
            if (plain instanceof Tc cell) {
                int span = span(cell.getTcPr());
                walk(cell.getContent(), new TablePlace(table, row, column[0], span, goesOn(cell.getTcPr())));
                column[0] += span;
            } else if (plain instanceof SdtElement control && control.getSdtContent() != null) {
                cells(control.getSdtContent().getContent(), table, row, column);
            } else if (plain instanceof ContentAccessor inner) {
                cells(inner.getContent(), table, row, column);
            }
        }
    }

    private static int span(@Nullable TcPr looks) {
        BigInteger span = looks == null || looks.getGridSpan() == null
                ? BigInteger.ONE
                : looks.getGridSpan().getVal();
        return span == null ? 1 : Math.max(1, Math.min(1000, span.intValue()));
    }

    private static boolean goesOn(@Nullable TcPr looks) {
        return looks != null
                && looks.getVMerge() != null
                && !"restart".equals(looks.getVMerge().getVal());
    }
}
