package org.huibao.definition;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.ReportJob.Acceptance;

/** {@code accepted.yaml}: a list, or a list under {@code accepted}. */
final class AcceptedYaml {

    private AcceptedYaml() {}

    static List<Acceptance> read(Optional<YamlNode> yaml, MistakeList.InFile mistakes) {
        List<YamlNode.Keys> written = yaml.map(root ->
                        root instanceof YamlNode.Keys keys ? keys.mappings("accepted") : YamlNode.asMappings(root))
                .orElse(List.of());
        Map<String, TextPlace> first = new HashMap<>();
        for (YamlNode.Keys each : written) {
            each.scalar("id").ifPresent(id -> {
                TextPlace before = first.putIfAbsent(id.text().strip(), id.place());
                if (before != null) {
                    mistakes.add(id, "duplicate-id", before.line());
                }
            });
        }
        return written.stream()
                .map(each -> new Acceptance(each.text("id", ""), each.text("who", ""), each.text("why", "")))
                .toList();
    }

    /** The file that holds these. */
    static ReportJob.DefinitionFile file(List<Acceptance> acceptances) {
        StringBuilder text = new StringBuilder("accepted:");
        text.append(acceptances.isEmpty() ? " []\n" : "\n");
        for (Acceptance each : acceptances) {
            text.append("  - id: ").append(QuotedScalar.of(each.id()));
            text.append("\n    who: ").append(QuotedScalar.of(each.who()));
            text.append("\n    why: ").append(QuotedScalar.of(each.why())).append('\n');
        }
        return new ReportJob.DefinitionFile(JobFolder.ACCEPTED, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
