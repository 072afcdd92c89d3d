package org.huibao.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Takes the values of {@code returns.passwords} out of a {@code job.yaml} that others will see; all else stays as it was written. */
final class PasswordRemoval {

    private static final String HIDDEN = "\"***\"";

    private final String text;
    private final List<String> passwords;
    private final boolean anywhere;
    private final StringBuilder shown = new StringBuilder();
    private int copied;
    private int count;

    private PasswordRemoval(String text, List<String> passwords, boolean anywhere) {
        this.text = text;
        this.passwords = passwords;
        this.anywhere = anywhere;
    }

    /** @param written a job.yaml without mistakes */
    static String hidden(String written, List<String> passwords) {
        // A byte order mark is no part of the text.
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        PasswordRemoval own = new PasswordRemoval(text, passwords, false);
        String shown = own.shown();
        // An alias lets them stand in a list elsewhere.
        return own.count >= passwords.size() ? shown : new PasswordRemoval(text, passwords, true).shown();
    }

    private String shown() {
        LoadSettings settings = LoadSettings.builder().build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
        Deque<Boolean> lists = new ArrayDeque<>();
        String before = "";
        while (events.hasNext()) {
            Event event = events.next();
            String scalar = event instanceof ScalarEvent value ? value.getValue() : "";
            switch (event.getEventId()) {
                case SequenceStart -> lists.push(anywhere || before.equals("passwords"));
                case MappingStart -> lists.push(false);
                case SequenceEnd, MappingEnd -> lists.pop();
                case Scalar -> {
                    if (!lists.isEmpty() && lists.peek() && passwords.contains(scalar)) {
                        hide(event.getStartMark(), event.getEndMark());
                    }
                }
                default -> {}
            }
            before = scalar;
        }
        return shown.append(text, copied, text.length()).toString();
    }

    private void hide(Optional<Mark> start, Optional<Mark> end) {
        int from = text.offsetByCodePoints(0, start.orElseThrow().getIndex());
        int to = text.offsetByCodePoints(0, end.orElseThrow().getIndex());
        shown.append(text, copied, from).append(HIDDEN);
        copied = to;
        count++;
    }
}
