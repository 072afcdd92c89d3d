package org.huibao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.DefinitionWords;
import org.huibao.forms.FormCode;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.UnreadNumber;
import org.huibao.office.CheckJob.CheckedFile;
import org.huibao.office.CheckJob.Result;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check} found, for scripts: an array with one object a job and period, always of the same keys; what is not known is null. */
final class CheckJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Map<String, @Nullable Object>> targets = new ArrayList<>();
    private final Messages messages;

    CheckJson(Messages messages) {
        this.messages = messages;
    }

    String text() {
        return JSON.writeValueAsString(targets);
    }

    void add(Result result, int exitCode) {
        if (result instanceof Result.Mistaken mistaken) {
            Map<String, @Nullable Object> target =
                    target(mistaken.target().job(), mistaken.target().period(), exitCode);
            target.put("mistakes", RunJson.mistakes(mistaken.mistakes()));
        } else if (result instanceof Result.Checked checked) {
            Map<String, @Nullable Object> target =
                    target(checked.job().name(), checked.job().period(), exitCode);
            Messages words = DefinitionWords.of(checked.job(), messages);
            target.put("title", checked.job().title());
            target.put(
                    "blocking",
                    checked.findings().stream().filter(Finding::blocks).count());
            target.put("files", checked.files().stream().map(this::file).toList());
            target.put(
                    "findings",
                    checked.findings().stream()
                            .filter(finding -> finding.level() != Level.OFF)
                            .map(finding -> finding(finding, words))
                            .toList());
        }
    }

    private Map<String, @Nullable Object> target(String job, String period, int exitCode) {
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        target.put("job", job);
        target.put("period", period);
        target.put("title", null);
        target.put("exit_code", exitCode);
        target.put("blocking", null);
        target.put("files", List.of());
        target.put("findings", List.of());
        target.put("mistakes", List.of());
        targets.add(target);
        return target;
    }

    private Map<String, @Nullable Object> file(CheckedFile file) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("file", file.path());
        fields.put("given", file.given().toString());
        fields.put("accepted", file.accepted());
        fields.put("department", file.department().isEmpty() ? null : file.department());
        fields.put(
                "recognised_by",
                file.recognisedBy().isEmpty()
                        ? List.of()
                        : List.of(file.recognisedBy().split("\\+")));
        fields.put("owed", file.owed());
        fields.put("found", file.found());
        fields.put("optional", file.optional());
        fields.put("check_code", file.code().map(FormCode::code).orElse(null));
        fields.put("unread", file.unread().stream().map(this::unread).toList());
        return fields;
    }

    private Map<String, @Nullable Object> unread(UnreadNumber number) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("sheet", number.sheet());
        fields.put("cell", number.cells());
        fields.put("raw", number.raw());
        fields.put("nearest_label", number.nearest());
        fields.put("reason", number.reason().label());
        return fields;
    }

    /** The columns of {@code findings.csv}, and whether it would block. */
    private Map<String, @Nullable Object> finding(Finding finding, Messages words) {
        CellRef place = finding.place();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", finding.id());
        fields.put("level", finding.level().label());
        fields.put("code", finding.code());
        fields.put("department", finding.department());
        fields.put("file", place == null ? "" : place.file());
        fields.put("sheet", place == null ? "" : place.sheet());
        fields.put("cell", place == null ? "" : place.address());
        fields.put("found", finding.found());
        fields.put("expected", words.expected(finding));
        fields.put("message", words.finding(finding));
        fields.put("explanation", finding.explanation());
        fields.put("blocks", finding.blocks());
        return fields;
    }
}
