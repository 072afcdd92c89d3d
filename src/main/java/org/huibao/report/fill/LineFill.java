package org.huibao.report.fill;

import java.util.List;
import java.util.stream.Collectors;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.PrintedText;
import org.huibao.report.file.PartTree;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.LineMeanings;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.SafeText;
import org.huibao.report.story.TextLine;
import org.huibao.report.story.TextLines;
import org.w3c.dom.Document;

/** Fills the lines outside of the stories: with what is known of the county, as they stand in no loop. */
final class LineFill {

    private final WordPackage docx;

    LineFill(WordPackage docx) {
        this.docx = docx;
    }

    void fill(FillContext filling, FigureScope county) {
        for (String part : TextLines.parts(docx)) {
            docx.xml(part).ifPresent(tree -> {
                if (fill(part, tree, filling, county)) {
                    docx.put(part, PartTree.bytes(tree), docx.typeOf(part));
                }
            });
        }
    }

    private boolean fill(String part, Document tree, FillContext filling, FigureScope county) {
        boolean changed = false;
        for (TextLine line : TextLines.in(part, tree, docx)) {
            List<TemplatePlaceholder> placeholders = LineMeanings.placeholders(line.text());
            // From right to left, so that the places of those still to be filled stay what they are.
            for (int i = placeholders.size() - 1; i >= 0; i--) {
                TemplatePlaceholder.Named named = (TemplatePlaceholder.Named) placeholders.get(i);
                String printed = filling.printed(named, county).passages().stream()
                        .map(PrintedText.Passage::text)
                        .collect(Collectors.joining("\n"));
                line.replace(named.start(), named.end(), SafeText.line(printed));
                changed = true;
            }
        }
        return changed;
    }
}
