package org.huibao.definition;

import java.util.List;
import java.util.Optional;
import org.huibao.definition.book.BookReader;
import org.huibao.definition.book.BookTrees;

/**
 * A definition as it is written, in YAML or in a workbook: its shape is checked, nothing is made of it yet.
 *
 * @param notices what is read although nobody sees it, and what is not read
 * @param book whether it is a workbook
 */
record WrittenTrees(
        Optional<YamlNode> job,
        Optional<YamlNode> indicators,
        Optional<YamlNode> checks,
        Optional<YamlNode> accepted,
        List<String> notices,
        boolean book,
        boolean ownAcceptances) {

    static WrittenTrees of(JobFolder folder) {
        Optional<byte[]> book = folder.bytes(JobFolder.BOOK);
        boolean ownAcceptances =
                book.isEmpty() || folder.bytes(JobFolder.ACCEPTED).isPresent();
        if (book.isEmpty()) {
            return new WrittenTrees(
                    yaml(folder, JobFolder.JOB, "job"),
                    yaml(folder, JobFolder.INDICATORS, "indicators"),
                    yaml(folder, JobFolder.CHECKS, "checks"),
                    yaml(folder, JobFolder.ACCEPTED, "accepted"),
                    List.of(),
                    false,
                    ownAcceptances);
        }
        MistakeList.InFile mistakes = folder.mistakes(JobFolder.BOOK);
        BookTrees read = BookReader.read(book.get(), mistakes);
        read.job().ifPresent(its -> SchemaCheck.check("job", its, mistakes));
        read.lists().forEach((schema, its) -> SchemaCheck.check(schema, its, mistakes));
        return new WrittenTrees(
                read.job(),
                read.list("indicators"),
                read.list("checks"),
                ownAcceptances ? yaml(folder, JobFolder.ACCEPTED, "accepted") : read.list("accepted"),
                read.notices(),
                true,
                ownAcceptances);
    }

    Optional<YamlNode> root(String schema) {
        return switch (schema) {
            case "job" -> job;
            case "indicators" -> indicators;
            case "checks" -> checks;
            default -> accepted;
        };
    }

    /** The file in which this one's part stands. */
    String file(String yaml) {
        return book && !(yaml.equals(JobFolder.ACCEPTED) && ownAcceptances) ? JobFolder.BOOK : yaml;
    }

    private static Optional<YamlNode> yaml(JobFolder folder, String file, String schema) {
        MistakeList.InFile mistakes = folder.mistakes(file);
        Optional<YamlNode> root = folder.bytes(file)
                .flatMap(bytes -> TextFile.decode(bytes, mistakes))
                .flatMap(text -> YamlReader.read(text, mistakes));
        root.ifPresent(yaml -> SchemaCheck.check(schema, yaml, mistakes));
        return root;
    }
}
