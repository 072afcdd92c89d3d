package org.huibao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibao.audit.Manifest;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Sha256;
import org.huibao.notation.Period;
import org.huibao.office.OutputFolder;
import org.huibao.office.ProgramSettings;
import org.huibao.office.RunTargets;

/**
 * The definition by which a period is run. One that was published, and that a later period has followed, keeps the definition by which it was published:
 * the dates and names in {@code job.yaml} are the new year's by then. Files of the period's own folder stand in their place as always, and acceptances are
 * those of today.
 *
 * @param notices what has changed since the period was published
 */
record KeptDefinition(LoadedJob loaded, List<String> notices) {

    private static final String FOLDER = "definition/";

    /** @param now as {@code jobs/} describes it today */
    static KeptDefinition of(ReportJob now, ProgramSettings settings, Messages messages) throws IOException {
        LoadedJob today = new LoadedJob.Valid(now);
        Path set = new OutputFolder(settings.output(now.name(), now.period())).set(OutputFolder.Place.PUBLISHED);
        Optional<Manifest> published = Manifest.read(set);
        JobDefinitions definitions = new JobDefinitions(settings.jobs(), messages);
        List<String> shared = definitions.shared(now.name(), now.period());
        List<String> changed =
                published.map(manifest -> changed(manifest, now, shared)).orElse(List.of());
        if (changed.isEmpty()) {
            return new KeptDefinition(today, List.of());
        }
        String names = String.join("、", changed);
        Optional<Map<String, byte[]>> then =
                hasFollowers(now, settings) ? contents(set, published.orElseThrow(), shared) : Optional.empty();
        if (then.isEmpty()) {
            return new KeptDefinition(today, List.of(messages.text("job.definition-changed", now.period(), names)));
        }
        Path own = settings.jobs().resolve(now.name()).resolve(now.period());
        return new KeptDefinition(
                definitions.loadKept(now, then.get()),
                List.of(messages.text("job.definition-kept", now.period(), names, own)));
    }

    /** Of the files that all periods share, those that are not what the set was made by. */
    private static List<String> changed(Manifest published, ReportJob now, List<String> shared) {
        Map<String, String> then = new TreeMap<>();
        published.files().forEach(file -> then.put(file.path(), file.sha256()));
        Map<String, String> today = new TreeMap<>();
        now.files().forEach(file -> today.put(FOLDER + file.name(), Sha256.hex(now.published(file))));
        List<String> changed = new ArrayList<>();
        for (String name : shared) {
            String path = FOLDER + name;
            if (!then.getOrDefault(path, "").equals(today.getOrDefault(path, ""))) {
                changed.add(name);
            }
        }
        return changed;
    }

    /** Whether a later period has been begun: something was filed for it, or written. */
    private static boolean hasFollowers(ReportJob job, ProgramSettings settings) {
        Period own = Period.of(job.period()).orElseThrow();
        RunTargets targets = new RunTargets(settings);
        return targets.begun(job.name()).stream()
                .flatMap(code -> Period.of(code).stream())
                .anyMatch(other -> other.compareTo(own) > 0);
    }

    /** Nothing if somebody has changed one of them by hand. */
    private static Optional<Map<String, byte[]>> contents(Path set, Manifest published, List<String> shared)
            throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Manifest.Entry file : published.files()) {
            String name = file.path().startsWith(FOLDER) ? file.path().substring(FOLDER.length()) : "";
            if (shared.contains(name)) {
                if (!published.holds(set, file.path())) {
                    return Optional.empty();
                }
                contents.put(name, Files.readAllBytes(set.resolve(file.path())));
            }
        }
        return Optional.of(contents);
    }
}
