package org.huibao.workbook.part;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;

/** What a part of the package points to. */
public final class PartRelationships {

    /**
     * @param type the last step of the type's address: {@code worksheet}; the same in transitional and strict files
     * @param target a part's name
     */
    public record Relationship(String id, String type, String target) {}

    private final List<Relationship> all = new ArrayList<>();

    /** @param source the part's name, empty for the package itself */
    public PartRelationships(WorkbookParts parts, String source) throws IOException {
        int slash = source.lastIndexOf('/') + 1;
        String folder = source.substring(0, slash);
        String name = folder + "_rels/" + source.substring(slash) + ".rels";
        if (!parts.has(name)) {
            return;
        }
        try (PartReader xml = parts.xml(name)) {
            while (xml.nextStart()) {
                if (xml.name().equals("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    add(xml, folder);
                }
            }
        }
    }

    private void add(PartReader xml, String folder) {
        String type = xml.attribute("Type", "");
        all.add(new Relationship(
                xml.attribute("Id", ""),
                type.substring(type.lastIndexOf('/') + 1),
                resolve(folder, xml.attribute("Target", ""))));
        if (all.size() > FileLimits.SHEETS * 2) {
            throw UnreadableFile.tooLarge();
        }
    }

    public static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        if (path.contains("%")) {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    public Optional<Relationship> id(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<String> target(String type) {
        return targets(type).stream().findFirst();
    }

    /** In the order of the part. */
    public List<String> targets(String type) {
        return all.stream()
                .filter(each -> each.type().equals(type))
                .map(Relationship::target)
                .toList();
    }
}
