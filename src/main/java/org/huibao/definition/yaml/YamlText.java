package org.huibao.definition.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibao.definition.YamlNode;
import org.huibao.definition.book.FileRemarks;
import org.huibao.definition.book.FlowText;

/** A tree of nodes → a YAML file that people read: one entry of its list below the other, short ones in one line. */
public final class YamlText {

    private static final String BESIDE = "   # ";
    private static final int LONGEST_SHORT = 110;

    private final StringBuilder text = new StringBuilder();
    private final FileRemarks remarks;
    private final Set<String> written = new HashSet<>();

    private YamlText(FileRemarks remarks) {
        this.remarks = remarks;
    }

    /**
     * @param list the key of its list
     * @param flat whether each entry of the list is to stand in one line
     */
    public static String of(YamlNode.Keys root, String list, boolean flat, FileRemarks remarks) {
        YamlText yaml = new YamlText(remarks);
        yaml.around(FileRemarks.HEAD, "");
        if (!remarks.around(FileRemarks.HEAD).isEmpty()) {
            yaml.text.append('\n');
        }
        root.entries().forEach((key, entry) -> {
            if (key.equals(list)) {
                yaml.list(key, entry.value(), flat);
            } else {
                yaml.key(key, entry.value());
            }
        });
        yaml.written.add(FileRemarks.END);
        yaml.left("", "");
        yaml.written.remove(FileRemarks.END);
        yaml.around(FileRemarks.END, "");
        return yaml.text.toString();
    }

    /** Of a key that says nothing in this file, below it where it has others. */
    private void left(String key, String indent) {
        remarks.around().keySet().stream()
                .filter(place -> place.startsWith(key) && !written.contains(place))
                .sorted()
                .toList()
                .forEach(place -> around(place, indent));
    }

    private void around(String place, String indent) {
        if (written.add(place)) {
            comments(remarks.around(place), indent);
        }
    }

    private void comments(List<String> lines, String indent) {
        lines.forEach(line -> text.append(indent)
                .append('#')
                .append(line.isEmpty() ? "" : " ")
                .append(line)
                .append('\n'));
    }

    private void key(String key, YamlNode value) {
        boolean noted = value instanceof YamlNode.Keys
                && remarks.around().keySet().stream().anyMatch(place -> place.startsWith(key + "."));
        String flow = FlowText.of(value);
        boolean below = value instanceof YamlNode.Keys && (noted || flow.length() + key.length() > LONGEST_SHORT);
        if (value instanceof YamlNode.Items && flow.length() + key.length() > LONGEST_SHORT) {
            noted(key, "", FlowText.key(key) + ":" + block(value, "  "));
            return;
        }
        if (!below) {
            noted(
                    key,
                    "",
                    FlowText.key(key) + ": "
                            + (value instanceof YamlNode.Scalar scalar ? FlowText.scalar(scalar, false) : flow));
            return;
        }
        noted(key, "", FlowText.key(key) + ":");
        ((YamlNode.Keys) value)
                .entries()
                .forEach((inner, entry) ->
                        noted(key + "." + inner, "  ", FlowText.key(inner) + ": " + FlowText.of(entry.value())));
        left(key + ".", "  ");
    }

    /** In one line where there is room, else one line a key or item, indented. */
    private static String block(YamlNode value, String indent) {
        String flow = FlowText.of(value);
        StringBuilder lines = new StringBuilder();
        if (flow.length() + indent.length() <= LONGEST_SHORT || value instanceof YamlNode.Scalar) {
            return " " + flow;
        }
        if (value instanceof YamlNode.Keys keys) {
            keys.entries()
                    .forEach((key, entry) -> lines.append('\n')
                            .append(indent)
                            .append(FlowText.key(key))
                            .append(':')
                            .append(block(entry.value(), indent + "  ")));
        } else if (value instanceof YamlNode.Items items) {
            for (YamlNode item : items.items()) {
                // The first key stands behind the dash.
                lines.append('\n')
                        .append(indent)
                        .append("- ")
                        .append(block(item, indent + "  ").stripLeading());
            }
        }
        return lines.toString();
    }

    /** A line with its remark behind it, or above it if that has several lines. */
    private void noted(String place, String indent, String line) {
        List<String> lines = remarks.around(place);
        boolean beside = lines.size() == 1 && !lines.get(0).isEmpty();
        if (!beside) {
            around(place, indent);
        }
        written.add(place);
        text.append(indent)
                .append(line)
                .append(beside ? BESIDE + lines.get(0) : "")
                .append('\n');
    }

    private void list(String key, YamlNode value, boolean flat) {
        if (text.length() > 0
                && text.charAt(text.length() - 1) == '\n'
                && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
        around(key, "");
        List<YamlNode.Keys> entries = YamlNode.asMappings(value);
        if (entries.isEmpty()) {
            text.append(FlowText.key(key)).append(": []\n");
            comments(remarks.after(), "");
            return;
        }
        text.append(FlowText.key(key)).append(":\n");
        for (int i = 0; i < entries.size(); i++) {
            FileRemarks.OfEntry noted = remarks.entry(i);
            if (!noted.before().isEmpty()) {
                text.append('\n');
            }
            comments(noted.before(), "  ");
            entry(entries.get(i), noted, flat);
        }
        if (!remarks.after().isEmpty()) {
            text.append('\n');
        }
        comments(remarks.after(), "  ");
        text.append(flat ? "\n" : "");
    }

    private void entry(YamlNode.Keys entry, FileRemarks.OfEntry noted, boolean flat) {
        List<String> below = new ArrayList<>(noted.beside());
        String first = below.size() == 1 ? BESIDE + below.remove(0) : "";
        noted.others().forEach((header, written) -> {
            List<String> lines = written.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                below.add(
                        i == 0
                                ? "| [" + header.replace(']', '）') + "] " + lines.get(0)
                                : YamlRemarks.OTHER + lines.get(i));
            }
        });
        if (flat) {
            text.append("  - ").append(FlowText.of(entry)).append(first).append('\n');
        } else {
            boolean[] begun = {false};
            entry.entries().forEach((key, each) -> {
                text.append(begun[0] ? "    " : "  - ")
                        .append(FlowText.key(key))
                        .append(':');
                String written = value(each.value(), "      ");
                text.append(written).append(begun[0] ? "" : first).append('\n');
                begun[0] = true;
            });
        }
        comments(below, "    ");
    }

    /** With the space before it. */
    private static String value(YamlNode value, String indent) {
        if (value instanceof YamlNode.Scalar scalar) {
            String plain = scalar.text().strip();
            boolean block = scalar.type() == YamlNode.Type.TEXT
                    && plain.indexOf('\n') > 0
                    && plain.lines().allMatch(line -> line.equals(line.strip()) && !line.isEmpty())
                    && plain.codePoints().allMatch(YamlText::isPrinted);
            return block ? " |-\n" + indent + plain.replace("\n", "\n" + indent) : " " + FlowText.scalar(scalar, false);
        }
        return " " + FlowText.of(value);
    }

    private static boolean isPrinted(int letter) {
        return letter == '\n'
                || letter >= ' '
                        && letter != 0x7f
                        && (letter < 0x80
                                || Character.isLetterOrDigit(letter)
                                || Character.getType(letter) == Character.OTHER_PUNCTUATION);
    }
}
