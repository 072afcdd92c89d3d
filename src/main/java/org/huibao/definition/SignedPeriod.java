package org.huibao.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.message.Messages;

/**
 * {@code jobs/<job>/<period>/closed.yaml}: who signed a period, who opened it again and why. The last event counts; a period without the file is open.
 *
 * @param history in order of time
 */
public record SignedPeriod(List<Event> history) {

    public static final String FILE = "closed.yaml";

    private static final String SCHEMA = "closed";

    private static final String HEAD = """
            # 由 huibao close 和 huibao reopen 写入，请勿手工修改；最后一项算数。
            # Written by close and reopen; the last entry counts.
            history:
            """;

    /** Something that was done about a period. */
    public sealed interface Event {
        /** ISO 8601 in UTC. */
        String at();

        String by();
    }

    /**
     * @param set digest of the set that was signed
     * @param unused what had been filed by then and is not in the set: {@code <sha256> <path>}
     * @param edited files of the set that somebody had changed by hand before
     */
    public record Closing(String at, String by, String set, List<String> unused, List<String> edited) implements Event {
        public Closing {
            unused = List.copyOf(unused);
            edited = List.copyOf(edited);
        }
    }

    /** @param why printed in the sets that follow */
    public record Reopening(String at, String by, String why) implements Event {}

    /** What came of reading the file. */
    public sealed interface Loaded {
        record Valid(SignedPeriod signed) implements Loaded {}

        record Invalid(List<DefinitionMistake> mistakes) implements Loaded {}
    }

    public static final SignedPeriod OPEN = new SignedPeriod(List.of());

    public SignedPeriod {
        history = List.copyOf(history);
    }

    public static Loaded read(Path jobsFolder, String job, String period, Messages messages) {
        Path file = file(jobsFolder, job, period);
        if (!Files.exists(file)) {
            return new Loaded.Valid(OPEN);
        }
        MistakeList all = new MistakeList(messages);
        MistakeList.InFile mistakes = all.in(job + "/" + period + "/" + FILE);
        Optional<YamlNode> root;
        try {
            root = TextFile.decode(Files.readAllBytes(file), mistakes).flatMap(text -> YamlReader.read(text, mistakes));
        } catch (IOException unreadable) {
            mistakes.add(TextPlace.FILE, "", "file-unreadable");
            root = Optional.empty();
        }
        root.ifPresent(yaml -> SchemaCheck.check(SCHEMA, yaml, mistakes));
        SignedPeriod signed = new SignedPeriod(root.stream()
                .flatMap(yaml -> yaml instanceof YamlNode.Keys keys ? keys.mappings("history").stream() : Stream.of())
                .map(entry -> event(entry, mistakes))
                .toList());
        return all.isEmpty() ? new Loaded.Valid(signed) : new Loaded.Invalid(all.sorted());
    }

    private static Event event(YamlNode.Keys entry, MistakeList.InFile mistakes) {
        boolean closes = entry.text("what", "").equals("closed");
        for (String key : closes ? List.of("set") : List.of("why")) {
            if (!entry.has(key)) {
                mistakes.add(entry.place(), entry.text("what", ""), "event-incomplete", key);
            }
        }
        String at = entry.text("at", "");
        String by = entry.text("by", "");
        return closes
                ? new Closing(at, by, entry.text("set", ""), texts(entry, "unused"), texts(entry, "edited"))
                : new Reopening(at, by, entry.text("why", ""));
    }

    private static List<String> texts(YamlNode.Keys entry, String key) {
        return entry.scalars(key).stream().map(YamlNode.Scalar::text).toList();
    }

    public static Path file(Path jobsFolder, String job, String period) {
        return jobsFolder.resolve(job).resolve(period).resolve(FILE);
    }

    /** How it was signed, if it is. */
    public Optional<Closing> closing() {
        return last() instanceof Closing closing ? Optional.of(closing) : Optional.empty();
    }

    /** Why it is open again, if it was signed before. */
    public Optional<Reopening> reopening() {
        return last() instanceof Reopening reopening ? Optional.of(reopening) : Optional.empty();
    }

    /** The day of an instant as the file has it; what somebody typed there stays as it is. */
    public static String day(String at) {
        try {
            return Instant.parse(at).atZone(ZoneOffset.UTC).toLocalDate().toString();
        } catch (DateTimeParseException typed) {
            return at;
        }
    }

    private Object last() {
        return history.isEmpty() ? this : history.get(history.size() - 1);
    }

    public SignedPeriod and(Event event) {
        List<Event> more = new ArrayList<>(history);
        more.add(event);
        return new SignedPeriod(more);
    }

    /** The file's content. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Event event : history) {
            line(text, "  - what", event instanceof Closing ? "closed" : "reopened");
            line(text, "    at", event.at());
            line(text, "    by", event.by());
            if (event instanceof Closing closing) {
                line(text, "    set", closing.set());
                lines(text, "    unused", closing.unused());
                lines(text, "    edited", closing.edited());
            } else if (event instanceof Reopening reopening) {
                line(text, "    why", reopening.why());
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(QuotedScalar.of(value)).append('\n');
    }

    private static void lines(StringBuilder text, String key, List<String> values) {
        if (!values.isEmpty()) {
            text.append(key).append(":\n");
            values.forEach(value ->
                    text.append("      - ").append(QuotedScalar.of(value)).append('\n'));
        }
    }
}
