package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.report.check.OtherBraces;
import org.huibao.report.check.UntracedNumbers;
import org.huibao.report.file.WordPackage;
import org.huibao.report.fill.UnshownParts;
import org.huibao.report.prepare.AuthorNotes;
import org.huibao.report.prepare.OpenedTemplate;

/** What is to be told of a template that can be filled. */
public final class TemplateFindings {

    private TemplateFindings() {}

    /** @throws IllegalStateException for a template that cannot be read */
    public static List<Finding> in(ReportJob job) {
        if (!(OpenedTemplate.open(job.template().bytes()) instanceof WordPackage.Opened.Good good)) {
            throw new IllegalStateException("a template that was not checked is searched");
        }
        List<Finding> findings = new ArrayList<>();
        AuthorNotes.Taken notes = AuthorNotes.takeOff(good.docx());
        if (!notes.nothing()) {
            findings.add(notes(job, notes));
        }
        findings.addAll(UntracedNumbers.in(job, good.docx()));
        findings.addAll(OtherBraces.in(job, good.docx()));
        return findings;
    }

    /** What the report does not show: {@code template.hidden-reference}, {@code template.empty-chart}. */
    public static List<Finding> leftOut(ReportJob job, ReportFigures figures) {
        UnshownParts unshown = ReportTemplate.unshown(job, figures);
        List<Finding> findings = new ArrayList<>();
        unshown.sentences().forEach(sentence -> findings.add(info(job, "template.hidden-reference", sentence)));
        unshown.charts().forEach(title -> findings.add(info(job, "template.empty-chart", title)));
        return findings;
    }

    private static Finding info(ReportJob job, String code, String found) {
        return Finding.of(Level.INFO, code, "", "", job.period(), null, found, "", found);
    }

    /** {@code template.notes} */
    private static Finding notes(ReportJob job, AuthorNotes.Taken notes) {
        String comments = Integer.toString(notes.comments());
        String changes = Integer.toString(notes.changes());
        return Finding.of(
                Level.INFO,
                "template.notes",
                "",
                "",
                job.period(),
                null,
                comments + "/" + changes,
                "",
                comments,
                changes);
    }
}
