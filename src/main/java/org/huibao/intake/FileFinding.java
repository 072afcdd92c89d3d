package org.huibao.intake;

import java.util.Objects;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;

/** What is found about a whole file; its message may name the {@code file}. */
interface FileFinding extends FindingFacts {

    /** The path; where several things may be found about a file, with more behind it: two files never share a finding's id. */
    @Override
    default String found() {
        return file();
    }

    default String file() {
        return Objects.requireNonNull(about().place()).file();
    }

    @Override
    default FindingFields fields() {
        return FindingFields.of("file", file());
    }
}
