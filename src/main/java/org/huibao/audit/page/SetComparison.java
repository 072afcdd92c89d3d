package org.huibao.audit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.ReportJob;
import org.huibao.model.ChangeLine;
import tools.jackson.core.JsonGenerator;

/**
 * What differs from the set published before, in an element of its own: it alone of the page depends on history, and the page without it is the same
 * whatever was published.
 *
 * @param json empty where nothing was published before
 */
public record SetComparison(String json) {

    private static final String BEGIN = "<script type=\"application/json\" id=\"changes\">";
    private static final String END = "</script>\n";

    /** Of the files that a change comes from. */
    private static final int MOST_FILES = 12;

    public static SetComparison none() {
        return new SetComparison("");
    }

    /** @param run of the set published before */
    public static SetComparison of(ReportJob job, String run, List<ChangeLine> lines) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = PageJson.into(text)) {
            new Lines(json, job).write(run, lines);
        }
        return new SetComparison(text.toString());
    }

    /** That of a page that was written for the same set; its manifest has been compared. */
    public static SetComparison kept(Path page) throws IOException {
        String html = Files.readString(page, UTF_8);
        int begin = html.lastIndexOf(BEGIN);
        int end = begin < 0 ? -1 : html.indexOf(END, begin);
        return end < 0 ? none() : new SetComparison(html.substring(begin + BEGIN.length(), end));
    }

    String element() {
        return json.isEmpty() ? "" : BEGIN + json + END;
    }

    private static final class Lines {
        private final JsonGenerator json;
        private final Map<String, Integer> departments = new LinkedHashMap<>();
        private final Map<String, Integer> files = new LinkedHashMap<>();

        Lines(JsonGenerator json, ReportJob job) {
            this.json = json;
            job.departments().forEach(each -> departments.put(each.code(), departments.size()));
        }

        void write(String run, List<ChangeLine> lines) {
            json.writeStartObject();
            json.writeStringProperty("run", run);
            json.writeArrayPropertyStart("lines");
            lines.forEach(this::line);
            json.writeEndArray();
            json.writeArrayPropertyStart("files");
            files.keySet().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }

        /** Kind, codes, before, after, difference, printed before and after, departments, files and how many more, causes. */
        private void line(ChangeLine line) {
            json.writeStartArray();
            json.writeString(line.kind());
            texts(line.codes());
            List.of(line.before(), line.after(), line.difference(), line.printedBefore(), line.printedAfter())
                    .forEach(json::writeString);
            json.writeStartArray();
            line.departments().stream()
                    .filter(departments::containsKey)
                    .forEach(code -> json.writeNumber(departments.get(code)));
            json.writeEndArray();
            json.writeStartArray();
            line.returns().stream().limit(MOST_FILES).forEach(file -> {
                files.putIfAbsent(file, files.size());
                json.writeNumber(files.get(file));
            });
            json.writeEndArray();
            json.writeNumber(Math.max(0, line.returns().size() - MOST_FILES));
            texts(line.causes());
            json.writeEndArray();
        }

        private void texts(List<String> texts) {
            json.writeStartArray();
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
