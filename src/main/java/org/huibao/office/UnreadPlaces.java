package org.huibao.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;
import org.huibao.message.Messages;
import org.huibao.model.FileMarks;
import org.huibao.model.PathOrder;
import org.huibao.model.Sha256;
import org.huibao.notation.Period;

/**
 * What lies where no run looks: a return that is in no period's folder, a folder whose name is no period, a workbook in the folder of a period that is run
 * no more and that no set of it holds.
 */
public final class UnreadPlaces {

    private static final int TOLD = 10;

    private final ProgramSettings settings;
    private final Messages messages;
    private final RunTargets targets;

    public UnreadPlaces(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
        this.targets = new RunTargets(settings);
    }

    /** Sentences; none where all that was filed is where it should be. */
    public List<String> of(String job) {
        Path folder = targets.inputFolder(job);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> open = targets.open(job, period -> targets.isSigned(job, period, messages));
        String example = open.isEmpty() ? "2020" : open.get(open.size() - 1);
        List<String> sentences = new ArrayList<>();
        tell(sentences, "job.unread-file", names(folder, UnreadPlaces::isFiled), folder, example);
        tell(sentences, "job.unread-folder", names(folder, UnreadPlaces::isNoPeriod), folder, example);
        for (String period : targets.periods(job)) {
            if (!open.contains(period)) {
                tell(sentences, "job.unread-period", unread(job, period), period, job);
            }
        }
        return sentences;
    }

    /** @param arguments of the sentence behind the names */
    private void tell(List<String> sentences, String key, List<String> names, Object first, Object second) {
        if (!names.isEmpty()) {
            String more = names.size() > TOLD ? "…" : "";
            String told = String.join("、", names.subList(0, Math.min(TOLD, names.size()))) + more;
            sentences.add(messages.text(key, told, names.size(), first, second));
        }
    }

    private static List<String> names(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(wanted)
                    .map(child -> child.getFileName().toString())
                    .sorted(PathOrder.BY_CODE_POINTS)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Not what Excel, a system or an administrator leaves beside. */
    private static boolean isFiled(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.startsWith("readme")
                && !Set.of("desktop.ini", "thumbs.db").contains(name);
    }

    private static boolean isNoPeriod(Path folder) {
        String name = folder.getFileName().toString();
        return Files.isDirectory(folder)
                && !name.startsWith(".")
                && Period.of(name).isEmpty()
                && holdsFiles(folder);
    }

    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.anyMatch(UnreadPlaces::isFiled);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Workbooks, by their paths below the period's folder, whose bytes are in no set of the period. */
    private List<String> unread(String job, String period) {
        OutputFolder output = new OutputFolder(settings.output(job, period));
        Set<String> held = Stream.of(OutputFolder.Place.values())
                .flatMap(place -> Manifest.read(output.set(place)).stream())
                .flatMap(manifest -> manifest.files().stream())
                .map(Manifest.Entry::sha256)
                .collect(Collectors.toSet());
        Path folder = settings.input(job, period);
        FileMarks marks = new FileMarks(settings.marks(job, period), folder);
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(UnreadPlaces::isFiled)
                    .filter(UnreadPlaces::isWorkbook)
                    .filter(file -> !held.contains(sha256(marks, path(folder, file), file)))
                    .map(file -> path(folder, file))
                    .sorted(PathOrder.BY_CODE_POINTS)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".xlsx", ".xlsm", ".xls", ".et").anyMatch(name::endsWith);
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String sha256(FileMarks marks, String path, Path file) {
        Optional<String> known = marks.known(path, file).map(FileMarks.Known::sha256);
        try {
            return known.isPresent() ? known.get() : Sha256.hex(file);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
