package org.huibao.proof.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.SetFindings;
import org.huibao.proof.log.SetFolder;

/** Whether one source stands for another because its name, its property or its bytes say so; and whether none does that should. */
final class SourceSuccessions {

    private static final String PROPERTIES = "docProps/custom.xml";
    private static final int LARGEST = 1 << 20;

    private final SetFolder set;
    private final SetFindings told;
    private final BiPredicate<String, String> otherRows;
    private final Consumer<SetDifference> found;

    /** @param otherRows whether a 补报, named second, brings other rows than the file it is named after: then it stands beside it */
    SourceSuccessions(
            SetFolder set, SetFindings told, BiPredicate<String, String> otherRows, Consumer<SetDifference> found) {
        this.otherRows = otherRows;
        this.set = set;
        this.told = told;
        this.found = found;
    }

    /**
     * @param files of one department
     * @param names its name and aliases
     */
    void examine(List<String> files, List<String> names) {
        for (String file : files) {
            Optional<String> by = told.replacedBy(file);
            boolean asked = told.asksOfFile(file) || by.filter(told::asksOfFile).isPresent();
            if (by.isPresent() && !asked && !isJustified(file, by.get(), files, names)) {
                found.accept(SetDifference.of("source.replaced", "", file, by.get()));
            }
        }
        List<String> used = files.stream().filter(file -> !told.ofFile(file)).toList();
        for (String correction : used) {
            if (SourceName.of(correction, names).isCorrection()) {
                used.stream()
                        .filter(file -> isSurelyOf(correction, file, files, names))
                        .filter(file -> !otherRows.test(file, correction))
                        .findFirst()
                        .ifPresent(file -> found.accept(SetDifference.of("source.not-replaced", "", file, correction)));
            }
        }
    }

    private boolean isJustified(String file, String by, List<String> files, List<String> names) {
        String hash = hash(file);
        if (hash.equals(hash(by))) {
            return SourceName.part(file).equals(SourceName.part(by))
                    || SourceName.part(file).isEmpty()
                    || SourceName.part(by).isEmpty();
        }
        return files.stream()
                .filter(other -> !other.equals(file))
                .anyMatch(other -> names(other, hash) || corrects(other, file, files, names));
    }

    /** By its name, and no other file as well. */
    private static boolean corrects(String correction, String file, List<String> files, List<String> names) {
        SourceName newer = SourceName.of(correction, names);
        SourceName older = SourceName.of(file, names);
        if (newer.times() <= older.times()) {
            return false;
        }
        if (older.isCorrection()) {
            return newer.isLike(older) || newer.core().isEmpty() || older.core().isEmpty();
        }
        List<SourceName> firsts = files.stream()
                .map(each -> SourceName.of(each, names))
                .filter(each -> !each.isCorrection())
                .toList();
        List<SourceName> like =
                firsts.stream().filter(each -> each.core().equals(newer.core())).toList();
        if (like.isEmpty() && newer.core().isEmpty()) {
            return firsts.size() == 1;
        }
        like = like.isEmpty() ? firsts.stream().filter(newer::isLike).toList() : like;
        return like.contains(older) && (like.size() == 1 || isNearest(older, newer, like));
    }

    private static boolean isNearest(SourceName older, SourceName newer, List<SourceName> like) {
        return older.folder().equals(newer.folder())
                && like.stream()
                                .filter(each -> each.folder().equals(newer.folder()))
                                .count()
                        == 1;
    }

    private static boolean isSurelyOf(String correction, String file, List<String> files, List<String> names) {
        SourceName newer = SourceName.of(correction, names);
        SourceName older = SourceName.of(file, names);
        return !older.isCorrection()
                && older.core().equals(newer.core())
                && older.folder().equals(newer.folder())
                && corrects(correction, file, files, names);
    }

    private String hash(String file) {
        return set.source(file).map(SetFolder::hash).orElse(file);
    }

    /** Whether the properties of a workbook hold the hash. */
    private boolean names(String file, String hash) {
        Path path = set.source(file).orElseThrow();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(LARGEST);
            if (head.length > 1 && head[0] == 'P') {
                return inPackage(path, hash);
            }
            return contains(head, hash.getBytes(StandardCharsets.UTF_16LE))
                    || contains(head, hash.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean inPackage(Path path, String hash) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry properties = zip.getEntry(PROPERTIES);
            if (properties == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(properties)) {
                return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).contains(hash);
            }
        } catch (IOException damaged) {
            return false;
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
