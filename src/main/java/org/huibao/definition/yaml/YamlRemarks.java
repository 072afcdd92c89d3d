package org.huibao.definition.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.YamlNode;
import org.huibao.definition.book.FileRemarks;

/** What people noted in a YAML file, by what it stands at. */
public final class YamlRemarks {

    /** A column of a workbook that is no part of the definition. */
    static final String OTHER = "| ";

    private static final Pattern OTHER_COLUMN = Pattern.compile("\\| \\[(.*?)] ?(.*)", Pattern.DOTALL);

    private final Map<String, List<String>> around = new LinkedHashMap<>();
    /** First line → key. */
    private final TreeMap<Integer, String> keys = new TreeMap<>();
    /** First line → number of the entry; the first entry of a line. */
    private final TreeMap<Integer, Integer> entries = new TreeMap<>();

    private final List<List<String>> before = new ArrayList<>();
    private final List<List<String>> beside = new ArrayList<>();
    private final List<Integer> lastLines = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private int lastOfList;

    private YamlRemarks() {}

    /**
     * @param text without mistakes
     * @param list the key of its list; empty where the root is the list
     */
    public static FileRemarks of(String text, YamlNode root, String list) {
        YamlRemarks remarks = new YamlRemarks();
        if (root instanceof YamlNode.Keys keys) {
            keys.entries().forEach((key, entry) -> {
                remarks.keys.put(entry.key().line(), key);
                if (key.equals(list)) {
                    remarks.list(entry.value());
                } else if (entry.value() instanceof YamlNode.Keys inner) {
                    inner.entries()
                            .forEach((name, its) ->
                                    remarks.keys.putIfAbsent(its.key().line(), key + "." + name));
                }
            });
        } else {
            remarks.list(root);
        }
        WrittenComment.of(text).forEach(remarks::place);
        List<FileRemarks.OfEntry> noted = new ArrayList<>();
        for (int i = 0; i < remarks.before.size(); i++) {
            noted.add(entry(remarks.before.get(i), remarks.beside.get(i)));
        }
        return new FileRemarks(remarks.around, noted, remarks.after);
    }

    private static FileRemarks.OfEntry entry(List<String> before, List<String> beside) {
        Map<String, String> others = new LinkedHashMap<>();
        List<String> own = new ArrayList<>();
        String last = "";
        for (String line : beside) {
            Matcher other = OTHER_COLUMN.matcher(line);
            if (other.matches()) {
                last = other.group(1);
                others.put(last, other.group(2));
            } else if (line.startsWith(OTHER) && !last.isEmpty()) {
                others.merge(last, line.substring(OTHER.length()), (first, more) -> first + "\n" + more);
            } else {
                own.add(line);
            }
        }
        return new FileRemarks.OfEntry(before, own, others);
    }

    private void list(YamlNode list) {
        for (YamlNode item : list instanceof YamlNode.Items items ? items.items() : List.<YamlNode>of()) {
            entries.putIfAbsent(item.place().line(), before.size());
            before.add(new ArrayList<>());
            beside.add(new ArrayList<>());
            lastLines.add(lastLine(item));
            columns.add(item.place().column());
            lastOfList = Math.max(lastOfList, lastLine(item));
        }
    }

    private static int lastLine(YamlNode node) {
        int last = node.place().line();
        if (node instanceof YamlNode.Keys keys) {
            for (YamlNode.Entry entry : keys.entries().values()) {
                last = Math.max(last, Math.max(entry.key().line(), lastLine(entry.value())));
            }
        } else if (node instanceof YamlNode.Items items) {
            for (YamlNode item : items.items()) {
                last = Math.max(last, lastLine(item));
            }
        }
        return last;
    }

    private void place(WrittenComment comment) {
        int line = comment.line();
        Map.Entry<Integer, Integer> entry = entries.floorEntry(line);
        Map.Entry<Integer, String> key = keys.floorEntry(line);
        boolean newKey = entry != null && key != null && key.getKey() > entry.getKey();
        if (entry != null && !newKey && belongs(comment, entry.getValue())) {
            beside.get(entry.getValue()).add(comment.text());
            return;
        }
        if (!comment.alone() && key != null) {
            around(key.getValue(), comment);
            return;
        }
        Map.Entry<Integer, Integer> nextEntry = entries.higherEntry(line);
        Map.Entry<Integer, String> nextKey = keys.higherEntry(line);
        boolean inList = nextEntry != null && (nextKey == null || nextEntry.getKey() < nextKey.getKey());
        if (inList && (key != null || keys.isEmpty())) {
            before.get(nextEntry.getValue()).add(comment.text());
        } else if (nextKey != null) {
            around(nextKey.equals(keys.firstEntry()) ? FileRemarks.HEAD : nextKey.getValue(), comment);
        } else if (entry != null && !newKey) {
            after.add(comment.text());
        } else {
            around(FileRemarks.END, comment);
        }
    }

    /** In its lines, or below them and indented like its keys. */
    private boolean belongs(WrittenComment comment, int entry) {
        return comment.line() <= lastLines.get(entry) || comment.column() >= columns.get(entry);
    }

    private void around(String place, WrittenComment comment) {
        around.computeIfAbsent(place, none -> new ArrayList<>()).add(comment.text());
    }
}
