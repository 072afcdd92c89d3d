package org.huibao.definition;

import org.huibao.message.Messages;

/** Sentences that speak of a definition as it is written: of sheets where it is a workbook, of files where it is YAML. */
public final class DefinitionWords {

    private DefinitionWords() {}

    public static Messages of(ReportJob job, Messages messages) {
        return job.files().stream().anyMatch(file -> file.name().equals(JobFolder.BOOK))
                ? messages.ofWorkbook()
                : messages;
    }
}
