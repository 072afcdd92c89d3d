package org.huibao.definition.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.YamlNode;
import org.huibao.notation.LabelFolding;

/** What may stand under 填报单位: codes, groups and 全部 as in YAML, and the names of departments, which people would rather read. */
public final class OwingWords {

    public static final String ALL = "全部";
    static final String ALL_IN_YAML = "all";

    private final Set<String> codes = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private OwingWords() {}

    /** @param departments as they are described, mistakes and all */
    public static OwingWords of(Collection<YamlNode.Keys> departments) {
        OwingWords words = new OwingWords();
        for (YamlNode.Keys each : departments) {
            String code = each.text("code", "");
            if (code.isEmpty()) {
                continue;
            }
            words.codes.add(code);
            String group = each.text("group", "");
            if (!group.isEmpty()) {
                words.groups.add(group);
            }
            words.name(each.text("name", ""), code);
            words.names.put(code, each.text("name", ""));
            each.texts("aliases").forEach(alias -> words.name(alias, code));
        }
        return words;
    }

    private void name(String name, String code) {
        if (!name.isEmpty()) {
            named.computeIfAbsent(LabelFolding.fold(name), none -> new HashSet<>())
                    .add(code);
        }
    }

    /** Whether anything is known of the departments, so that a word can be called unknown. */
    boolean known() {
        return !codes.isEmpty();
    }

    /** The word of YAML: a code, a group, or {@code all}. */
    Optional<String> yaml(String word) {
        if (codes.contains(word) || groups.contains(word) || word.equals(ALL_IN_YAML)) {
            return Optional.of(word);
        }
        if (word.equals(ALL)) {
            return Optional.of(ALL_IN_YAML);
        }
        Set<String> meant = named.getOrDefault(LabelFolding.fold(word), Set.of());
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    /** What people read for a word of YAML. */
    public String shown(String yaml) {
        if (yaml.equals(ALL_IN_YAML)) {
            return yaml(ALL).filter(ALL_IN_YAML::equals).isPresent() && !groups.contains(ALL) ? ALL : yaml;
        }
        String name = names.getOrDefault(yaml, "");
        boolean plain = !name.isEmpty()
                && !groups.contains(yaml)
                && yaml(name).filter(yaml::equals).isPresent();
        return plain ? name : yaml;
    }

    /** All that can be chosen, as people read it. */
    public List<String> choices() {
        Set<String> choices = new LinkedHashSet<>();
        choices.add(shown(ALL_IN_YAML));
        choices.addAll(groups);
        codes.forEach(code -> choices.add(shown(code)));
        return List.copyOf(choices);
    }
}
