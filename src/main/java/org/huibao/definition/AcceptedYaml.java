package org.huibao.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.ReportJob.Acceptance;

/** {@code accepted.yaml}: a list, or a list under {@code accepted}. */
final class AcceptedYaml {

    private AcceptedYaml() {}

    static List<Acceptance> read(Optional<Yaml> yaml, MistakeList.InFile mistakes) {
        List<Yaml.Keys> written = yaml.map(
                        root -> root instanceof Yaml.Keys keys ? keys.mappings("accepted") : Yaml.asMappings(root))
                .orElse(List.of());
        Map<String, Place> first = new HashMap<>();
        for (Yaml.Keys each : written) {
            each.scalar("id").ifPresent(id -> {
                Place before = first.putIfAbsent(id.text().strip(), id.place());
                if (before != null) {
                    mistakes.add(id, "duplicate-id", before.line());
                }
            });
        }
        return written.stream()
                .map(each -> new Acceptance(each.text("id", ""), each.text("who", ""), each.text("why", "")))
                .toList();
    }
}
