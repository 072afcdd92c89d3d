package org.huibao.report.list;

import java.util.Set;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.report.ReportFigures;

/** The list as the bytes of a .docx; the same inputs give the same bytes. */
public final class PlaceholderList {

    private PlaceholderList() {}

    /** @param used codes of indicators that the template prints */
    public static byte[] of(ReportJob job, ReportFigures sample, Set<String> used, Messages messages) {
        return new ListDocument(messages)
                .of(
                        messages.text("placeholders.title", job.title()),
                        new PlaceholderRows(job, sample, used, messages).groups());
    }
}
