package org.huibao.audit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Writer;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.formula.Condition;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.SlipState;
import org.huibao.notation.DirectionMarks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** All that the page knows, as one JSON object, written as it comes. */
final class PageData {

    private static final String WORDS = "page.";
    private static final String UNREAD = "unread.";

    private final PageContent content;
    private final JsonGenerator json;
    private final PlaceNumbers places;
    private final Messages chinese;
    private final Messages english;

    private PageData(PageContent content, JsonGenerator json) {
        this.content = content;
        this.json = json;
        this.chinese = DefinitionWords.of(content.job(), Messages.of("zh-CN"));
        this.english = DefinitionWords.of(content.job(), Messages.of("en"));
        this.places = new PlaceNumbers(content.job(), content.files());
    }

    static void write(PageContent content, Writer page) {
        try (JsonGenerator json = PageJson.into(page)) {
            new PageData(content, json).write();
        }
    }

    private void write() {
        json.writeStartObject();
        report();
        words();
        departments();
        files();
        new ReportData(json).write(content.report());
        new WordingsData(json, places).write(content.wordings());
        new FiguresData(json, content, places).write(content.figures());
        new DepartmentsBefore(json, content, places).write();
        checks();
        Set<String> checks =
                content.job().checks().stream().map(WrittenCheck::id).collect(Collectors.toSet());
        new FindingsData(json, places, chinese, english, checks).write(content.findings());
        new SheetPictures(json, content, places).write();
        json.writeEndObject();
    }

    private void report() {
        ReportJob job = content.job();
        json.writeStringProperty("language", content.locale());
        json.writeBooleanProperty("published", content.published());
        json.writeStringProperty("run", content.run());
        json.writeStringProperty("digest", content.digest());
        json.writeStringProperty("version", content.version());
        json.writeStringProperty("job", job.name());
        json.writeStringProperty("title", job.title());
        json.writeStringProperty("county", job.county());
        json.writeStringProperty("period", job.period());
        json.writeStringProperty("deadline", day(job.deadline()));
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private void words() {
        json.writeObjectPropertyStart("words");
        words("zh", chinese);
        words("en", english);
        json.writeEndObject();
    }

    private void words(String name, Messages messages) {
        json.writeObjectPropertyStart(name);
        for (String key : messages.keys()) {
            if (key.startsWith(UNREAD)) {
                json.writeStringProperty(key, messages.bundle().getString(key));
            } else if (key.startsWith(WORDS)) {
                json.writeStringProperty(
                        key.substring(WORDS.length()), messages.bundle().getString(key));
            }
        }
        json.writeEndObject();
    }

    private void departments() {
        Map<String, SlipState> slips = SlipState.of(content.findings());
        json.writeArrayPropertyStart("departments");
        for (Department department : content.job().departments()) {
            json.writeStartObject();
            json.writeStringProperty("code", department.code());
            json.writeStringProperty("name", department.name());
            json.writeStringProperty("group", department.group());
            json.writeBooleanProperty("required", department.required());
            SlipState slip = slips.get(department.code());
            if (slip != null) {
                json.writeStringProperty("slip", slip.label());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void files() {
        json.writeArrayPropertyStart("files");
        for (FiledReturn file : content.files()) {
            json.writeStartObject();
            json.writeStringProperty("path", file.path());
            if (!DirectionMarks.without(file.path()).equals(file.path())) {
                // The page's data shows no such name as it is, yet the link must find it.
                json.writeStringProperty(
                        "href",
                        URLEncoder.encode(file.path(), UTF_8)
                                .replace("+", "%20")
                                .replace("%2F", "/"));
            }
            json.writeStringProperty("sha256", file.sha256());
            json.writeNumberProperty("size", file.size());
            json.writeStringProperty("verdict", file.verdict().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("department", places.department(file.department()));
            json.writeStringProperty("recognisedBy", file.recognisedBy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void checks() {
        json.writeArrayPropertyStart("checks");
        for (WrittenCheck check : content.job().checks()) {
            json.writeStartObject();
            json.writeStringProperty("id", check.id());
            json.writeStringProperty("expect", check.expect().text());
            json.writeStringProperty("says", check.says());
            json.writeStringProperty("level", check.level().label());
            json.writeStringProperty("scope", check.scope().name().toLowerCase(Locale.ROOT));
            if (check.scope() == WrittenCheck.Scope.COUNTY) {
                json.writeStringProperty("outcome", outcome(check.expect().evaluate(content.county())));
            }
            texts("codes", check.expect().codes().stream().sorted().toList());
            texts("before", check.expect().previousCodes().stream().sorted().toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String outcome(Condition.Outcome outcome) {
        if (outcome instanceof Condition.Outcome.Holds) {
            return "holds";
        }
        return outcome instanceof Condition.Outcome.Fails ? "fails" : "not-evaluated";
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
