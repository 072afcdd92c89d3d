package org.huibao.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Text → tree with places. Built from the parser's events, because every loader lets a duplicate key win in silence, forgets
 * where keys stand, or stops at the first unknown alias.
 */
public final class YamlReader {

    /** Nodes after aliases are followed; the largest province's definition has a tenth of it. */
    private static final long MOST_NODES = 500_000;

    private static final int DEEPEST = 30;

    private final MendedYaml mended;
    private final SourceText source;
    private final ParserImpl events;
    private final MistakeList.InFile mistakes;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private long nodes;

    private YamlReader(MendedYaml mended, MistakeList.InFile mistakes) {
        String text = mended.text();
        this.mended = mended;
        this.source = new SourceText(text);
        LoadSettings settings = LoadSettings.builder().build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
        this.mistakes = mistakes;
    }

    /** Nothing where the text is no YAML at all, which was reported; an empty text is an empty scalar. */
    public static Optional<YamlNode> read(String text, MistakeList.InFile mistakes) {
        MendedYaml mended = new MendedYaml(text, mistakes);
        Optional<YamlNode> read;
        do {
            try {
                read = Optional.of(new YamlReader(mended, mistakes).document());
            } catch (GivenUp reported) {
                return Optional.empty();
            } catch (MarkedYamlEngineException syntax) {
                read = Optional.empty();
                if (!mended.mend(syntax)) {
                    return read;
                }
            } catch (YamlEngineException unprintable) {
                mistakes.add(TextPlace.FILE, "", "yaml-character");
                return Optional.empty();
            }
        } while (read.isEmpty());
        return read;
    }

    /** The rest of the document says nothing any more. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private YamlNode document() {
        YamlNode root = new YamlNode.Scalar(new TextPlace(1, 1), "", YamlNode.Type.NULL, offset -> new TextPlace(1, 1));
        events.next();
        if (events.checkEvent(Event.ID.DocumentStart)) {
            events.next();
            root = node(0);
            events.next();
        }
        if (events.checkEvent(Event.ID.DocumentStart)) {
            mistakes.add(place(events.peekEvent()), "---", "yaml-second-document");
        }
        return root;
    }

    private YamlNode node(int depth) {
        Event event = events.next();
        if (depth > DEEPEST) {
            mistakes.add(place(event), "", "yaml-too-deep", DEEPEST);
            throw new GivenUp();
        }
        YamlNode read = switch (event.getEventId()) {
            case Alias -> alias((AliasEvent) event);
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> items(place(event), depth);
            case MappingStart -> keys(place(event), depth);
            default -> throw new IllegalStateException("no node begins with " + event);
        };
        count(place(event), 1);
        if (!(event instanceof AliasEvent)) {
            ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), read));
        }
        return read;
    }

    private YamlNode alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        YamlNode meant = anchors.get(name);
        if (meant == null) {
            mistakes.unknown(place(event), "*" + name, "yaml-alias", stars());
            return new YamlNode.Unreadable(place(event));
        }
        count(place(event), meant.size());
        return meant;
    }

    private List<String> stars() {
        return anchors.keySet().stream().sorted().map(anchor -> "*" + anchor).toList();
    }

    private YamlNode items(TextPlace place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        events.next();
        return new YamlNode.Items(
                place,
                List.copyOf(items),
                1 + items.stream().mapToLong(YamlNode::size).sum());
    }

    private YamlNode keys(TextPlace place, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            YamlNode value = node(depth + 1);
            if (!(key instanceof YamlNode.Scalar name)) {
                mistakes.add(key, "yaml-key");
            } else if (entries.containsKey(name.text())) {
                int first = entries.get(name.text()).key().line();
                mistakes.add(name, "duplicate-key", first);
            } else {
                entries.put(name.text(), new YamlNode.Entry(name.place(), value));
            }
        }
        events.next();
        long size = 1
                + entries.values().stream()
                        .mapToLong(entry -> entry.value().size())
                        .sum();
        return new YamlNode.Keys(place, entries, size);
    }

    private YamlNode scalar(ScalarEvent event) {
        String text = event.getValue();
        int start = event.getStartMark().map(Mark::getIndex).orElse(0);
        YamlNode.Type type = event.isPlain() && event.getTag().isEmpty() ? YamlNode.type(text) : YamlNode.Type.TEXT;
        return new YamlNode.Scalar(
                place(event), text, type, offset -> mended.place(source.place(source.within(start, text, offset))));
    }

    private void count(TextPlace place, long more) {
        nodes += more;
        if (nodes > MOST_NODES) {
            mistakes.add(place, "", "yaml-too-much", MOST_NODES);
            throw new GivenUp();
        }
    }

    private TextPlace place(Event event) {
        return event.getStartMark()
                .map(mark -> mended.place(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(TextPlace.FILE);
    }
}
