package org.huibao.definition.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.YamlNode;

/**
 * What a {@code definition.xlsx} holds.
 *
 * @param job as {@code job.yaml} would be with its departments; nothing where it could not be read, which is told
 * @param lists root of {@code indicators}, {@code checks} and {@code accepted}; what is not there, or could not be read, is left out
 * @param notices what is read although nobody sees it, and what is not read
 * @param tables as they stand there
 * @param comments that came out of YAML files and stand beside no row
 * @param report what each row of the sheet 报告 is about
 */
public record BookTrees(
        Optional<YamlNode> job,
        Map<String, YamlNode> lists,
        List<String> notices,
        Map<BookSheet, BookTable> tables,
        Map<BookEntry, BookColumn> report,
        List<BookRemarks.PlacedComment> comments) {

    static final BookTrees NOTHING =
            new BookTrees(Optional.empty(), Map.of(), List.of(), Map.of(), Map.of(), List.of());

    /** @param schema {@code checks} for what {@code checks.yaml} would hold */
    public Optional<YamlNode> list(String schema) {
        return Optional.ofNullable(lists.get(schema));
    }
}
