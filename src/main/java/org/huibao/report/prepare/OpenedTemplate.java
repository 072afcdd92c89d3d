package org.huibao.report.prepare;

import java.util.function.Predicate;
import org.huibao.definition.ReportJob;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.TemplateVocabulary;

/** A Word file opened as a template: its contents lists stand aside until it is written. */
public final class OpenedTemplate {

    private OpenedTemplate() {}

    public static WordPackage.Opened open(byte[] bytes) {
        WordPackage.Opened opened = WordPackage.open(bytes);
        if (opened instanceof WordPackage.Opened.Good good) {
            WordPackage docx = good.docx();
            ContentsFields contents = ContentsFields.asideFrom(docx.tree(docx.main()));
            docx.putAside(contents::putBack);
            if (contents.showPlaceholders()) {
                docx.changed(docx.main());
            }
        }
        return opened;
    }

    /** Without what its authors noted for each other, with its tables, and with a paragraph or row for each mark that needs one. */
    public static WordPackage.Opened prepared(ReportJob job) {
        WordPackage.Opened opened = open(job.template().bytes());
        if (opened instanceof WordPackage.Opened.Good good) {
            WordPackage docx = good.docx();
            AuthorNotes.takeOff(docx);
            Predicate<String> isName = name -> new TemplateVocabulary(job).indicator(name) != null;
            docx.stories().forEach(story -> {
                ElseMarks.write(docx.tree(story).getDocumentElement(), isName);
                WrapperElements.takeOff(docx, story);
                PrintedTables.put(docx, story, job);
                SharedBlocks.part(docx.tree(story).getDocumentElement());
            });
        }
        return opened;
    }
}
