package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.DefinitionMistake;
import org.huibao.message.Messages;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.ReviewedWorkbook;

/**
 * A {@code definition.xlsx} with its mistakes marked red, as a department's return comes back. It lies in the output folder: what lies in {@code jobs/} is written by
 * people alone, and would be read.
 */
public final class ReturnedDefinition {

    /** The end of the path of each. */
    private static final String WORKBOOK = "definition.xlsx";

    private static final String RETURNED = "definition-returned.xlsx";

    private final ProgramSettings settings;
    private final Messages messages;

    public ReturnedDefinition(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** @param original that it is to replace once it is corrected */
    public record Marked(Path returned, Path original) {}

    /**
     * Writes one for each workbook that has mistakes.
     *
     * @throws IOException if it cannot be written
     */
    public List<Marked> write(List<DefinitionMistake> mistakes) throws IOException {
        Map<String, List<DefinitionMistake>> byFile = new LinkedHashMap<>();
        mistakes.stream()
                .filter(mistake -> mistake.file().endsWith("/" + WORKBOOK))
                .forEach(mistake -> byFile.computeIfAbsent(mistake.file(), none -> new ArrayList<>())
                        .add(mistake));
        List<Marked> marked = new ArrayList<>();
        for (Map.Entry<String, List<DefinitionMistake>> each : byFile.entrySet()) {
            Path original = settings.jobs().resolve(each.getKey());
            if (Files.isRegularFile(original)) {
                Optional<ReviewedWorkbook> reviewed =
                        ReviewedWorkbook.of(Files.readAllBytes(original), review(original, each.getValue()), Map.of());
                if (reviewed.isPresent()) {
                    Path returned = returned(each.getKey());
                    Files.createDirectories(returned.toAbsolutePath().getParent());
                    Files.write(returned, reviewed.get().bytes());
                    marked.add(new Marked(returned, original));
                }
            }
        }
        return marked;
    }

    /** A definition without mistakes: what was marked before is corrected. */
    public void clear(String job, String period) throws IOException {
        Files.deleteIfExists(returned(job + "/" + WORKBOOK));
        Files.deleteIfExists(returned(job + "/" + period + "/" + WORKBOOK));
    }

    private Path returned(String file) {
        return settings.output().resolve(file).resolveSibling(RETURNED);
    }

    private ReviewList review(Path original, List<DefinitionMistake> mistakes) {
        return new ReviewList(
                messages.text("returned-definition.title"),
                messages.text("returned-definition.introduction", mistakes.size(), original),
                List.of(
                        messages.text("forms.review.header.ordinal"),
                        messages.text("forms.review.header.level"),
                        messages.text("forms.review.header.place"),
                        messages.text("forms.review.header.found"),
                        "",
                        messages.text("forms.review.header.message"),
                        "",
                        ""),
                mistakes.stream().map(this::item).toList());
    }

    private ReviewList.Item item(DefinitionMistake mistake) {
        return new ReviewList.Item(
                "",
                messages.text("level.error"),
                mistake.sheet().isEmpty()
                        ? mistake.file()
                        : mistake.sheet() + (mistake.cell().isEmpty() ? "" : "!" + mistake.cell()),
                mistake.found(),
                "",
                mistake.message(),
                "",
                mistake.sheet(),
                mistake.cell(),
                mistake.cell().isEmpty() ? "" : mistake.message());
    }
}
