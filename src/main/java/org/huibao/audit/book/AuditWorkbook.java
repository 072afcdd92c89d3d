package org.huibao.audit.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.huibao.definition.ReportJob;
import org.huibao.workbook.StreamedWorkbook;
import org.huibao.workbook.StreamedWorkbook.Place;

/**
 * Writes {@code audit.xlsx}: figures, sources, findings and returns, each a list that fits on the width of a page. A source is a link that opens
 * its cell; figures and sources lead to one another.
 */
public final class AuditWorkbook {

    private AuditWorkbook() {}

    /** @param file is written anew */
    public static void write(Path file, AuditContent content) throws IOException {
        ReportJob job = content.job();
        AuditCells cells = new AuditCells(job, content.messages());
        String title = String.join(" ", job.county(), job.title(), job.period());
        try (StreamedWorkbook workbook = StreamedWorkbook.create(file, "sources/", title)) {
            FigurePlaces figures = FigurePlaces.of(job, content.messages());
            // Where its sources stand is known only once they are written; people see the figures first.
            Map<String, Place> sources = new SourceRows(content, cells, figures).write(workbook);
            new FigureRows(content, cells, figures).write(workbook, sources);
            new FindingRows(content, cells).write(workbook);
            new ReturnRows(content, cells).write(workbook);
        }
    }
}
