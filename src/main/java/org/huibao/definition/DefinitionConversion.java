package org.huibao.definition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibao.definition.SameDefinition.DefinitionPart;
import org.huibao.definition.book.BookReader;
import org.huibao.definition.book.BookRemarks;
import org.huibao.definition.book.BookTrees;
import org.huibao.definition.book.BookWriter;
import org.huibao.definition.book.FileRemarks;
import org.huibao.definition.yaml.YamlRemarks;
import org.huibao.definition.yaml.YamlText;
import org.huibao.message.Messages;
import org.huibao.workbook.CellNotes;

/** The definition of a job, or of one of its periods, from YAML files into a workbook and back; what comes out is read again and says the same, or it is not given. */
public final class DefinitionConversion {

    private static final Map<String, String> LISTS =
            Map.of("job", "departments", "indicators", "indicators", "checks", "checks", "accepted", "accepted");

    private static final List<String> SCHEMAS = List.of("job", "indicators", "checks", "accepted");

    private final Path jobsFolder;
    private final String job;
    private final Messages messages;
    private final JobDefinitions definitions;

    public DefinitionConversion(Path jobsFolder, String job, Messages messages) {
        this.jobsFolder = jobsFolder;
        this.job = job;
        this.messages = messages;
        this.definitions = new JobDefinitions(jobsFolder, messages);
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * @param files name → content, of what stands in place of the old ones
         * @param replaced names of the files that they stand in place of
         * @param said what the definition says, in numbers
         * @param notices what is not in the new files, or was read although nobody sees it
         */
        record Converted(Map<String, byte[]> files, List<String> replaced, Numbers said, List<String> notices)
                implements Result {}

        /** It is in this form already. */
        record Already() implements Result {}

        record Mistaken(List<DefinitionMistake> mistakes) implements Result {}

        /** @param what would be lost: where both forms begin to differ */
        record Lossy(String what) implements Result {}
    }

    public record Numbers(int departments, int indicators, int checks, int acceptances) {}

    /** What is read, with whom it is about. */
    private record Read(JobFolder folder, ReportJob described, List<String> notices) {}

    /** Whether a folder, of the job or of one of its periods, holds files of either form. */
    public static boolean holdsDefinition(Path folder) {
        return Files.exists(folder.resolve(JobFolder.BOOK))
                || JobFolder.TEXTS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** Whether it is a workbook that a folder holds. */
    public static boolean isBook(Path folder) {
        return Files.exists(folder.resolve(JobFolder.BOOK));
    }

    /** The job's own YAML files as they lie there. */
    public Map<String, byte[]> texts() {
        MistakeList unheard = new MistakeList(messages);
        Map<String, byte[]> texts = new LinkedHashMap<>();
        JobFolder.read(jobsFolder, job, "", unheard).files().stream()
                .filter(file -> JobFolder.TEXTS.contains(file.name()))
                .forEach(file -> texts.put(file.name(), file.bytes()));
        return texts;
    }

    /** @param period whose own files are converted; empty for the job's */
    public Result toWorkbook(String period) {
        MistakeList mistakes = new MistakeList(messages);
        Read read = read(period, mistakes);
        List<DefinitionMistake> wrong = told(mistakes);
        if (!wrong.isEmpty()) {
            return new Result.Mistaken(wrong);
        }
        if (read.folder.isBook()) {
            return new Result.Already();
        }
        Map<String, YamlNode.Keys> roots = new LinkedHashMap<>();
        Map<String, FileRemarks> remarks = new TreeMap<>();
        WrittenTrees trees = WrittenTrees.of(read.folder);
        for (String schema : SCHEMAS) {
            trees.root(schema).ifPresent(root -> {
                remarks.put(schema, YamlRemarks.of(text(read.folder, schema + ".yaml"), root, LISTS.get(schema)));
                TreeShape.ofFile(root, LISTS.get(schema)).ifPresent(keys -> roots.put(schema, keys));
            });
        }
        if (read.folder.bytes(JobFolder.DEPARTMENTS).isPresent()) {
            roots.computeIfPresent(
                    "job", (schema, its) -> TreeShape.withDepartments(its, read.described.departments()));
        }
        byte[] bytes;
        try {
            bytes = new BookWriter(roots, remarks, new BookMessages(messages)).bytes();
        } catch (IllegalArgumentException tooLong) {
            mistakes.in(job).add(TextPlace.FILE, "", "book.too-long");
            return new Result.Mistaken(mistakes.sorted());
        }
        Map<String, byte[]> files = Map.of(JobFolder.BOOK, bytes);
        Optional<String> lost = lost(read.described, files);
        if (lost.isPresent()) {
            return new Result.Lossy(lost.get());
        }
        return new Result.Converted(files, own(period, JobFolder.TEXTS), numbers(read.described), read.notices);
    }

    /** @param above what the job's own files are to be if they are converted, too; a period's file that says the same is left out */
    public Result toYaml(String period, Map<String, byte[]> above) {
        MistakeList mistakes = new MistakeList(messages);
        Read read = read(period, mistakes);
        List<DefinitionMistake> wrong = told(mistakes);
        if (!wrong.isEmpty()) {
            return new Result.Mistaken(wrong);
        }
        if (!read.folder.isBook()) {
            return new Result.Already();
        }
        BookTrees book =
                BookReader.read(read.folder.bytes(JobFolder.BOOK).orElseThrow(), mistakes.inWorkbook(job, Map.of()));
        Map<String, FileRemarks> remarks = BookRemarks.of(
                book, CellNotes.of(read.folder.bytes(JobFolder.BOOK).orElseThrow()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String schema : SCHEMAS) {
            Optional<YamlNode> root = schema.equals("job") ? book.job() : book.list(schema);
            FileRemarks its = remarks.getOrDefault(schema, FileRemarks.NOTHING);
            root.flatMap(tree -> TreeShape.toFile(tree, LISTS.get(schema)))
                    .filter(keys -> schema.equals("job")
                            || schema.equals("indicators")
                            || !keys.mappings(schema).isEmpty()
                            || !its.equals(FileRemarks.NOTHING))
                    .ifPresent(keys -> files.put(
                            schema + ".yaml",
                            YamlText.of(keys, LISTS.get(schema), schema.equals("job"), its)
                                    .getBytes(StandardCharsets.UTF_8)));
        }
        Optional<String> lost = lost(read.described, files);
        if (lost.isPresent()) {
            return new Result.Lossy(lost.get());
        }
        List<String> notices = new ArrayList<>(read.notices);
        if (!above.isEmpty()) {
            leaveOut(read.described, files, above);
            Map<String, byte[]> together = new LinkedHashMap<>(above);
            together.putAll(files);
            Optional<String> mixed = lost(read.described, together);
            if (mixed.isPresent()) {
                return new Result.Lossy(mixed.get());
            }
        }
        return new Result.Converted(files, List.of(JobFolder.BOOK), numbers(read.described), notices);
    }

    private Read read(String period, MistakeList mistakes) {
        JobFolder folder = JobFolder.read(jobsFolder, job, period, mistakes);
        LoadedJob.Valid read = definitions.read(folder, job, period);
        return new Read(folder, read.job(), read.notices());
    }

    /** A template is no part of what is converted, and may be made later. */
    private static List<DefinitionMistake> told(MistakeList mistakes) {
        return mistakes.sorted().stream()
                .filter(mistake -> !mistake.file().endsWith("/" + JobFolder.TEMPLATE))
                .toList();
    }

    private static String text(JobFolder folder, String name) {
        return folder.bytes(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .orElse("");
    }

    private List<String> own(String period, List<String> names) {
        Path folder = period.isEmpty()
                ? jobsFolder.resolve(job)
                : jobsFolder.resolve(job).resolve(period);
        return names.stream().filter(name -> Files.exists(folder.resolve(name))).toList();
    }

    private static Numbers numbers(ReportJob described) {
        return new Numbers(
                described.departments().size(),
                described.indicators().size(),
                described.checks().size(),
                described.acceptances().size());
    }

    /** What the new files do not say as the old ones do; nothing else has been changed then. */
    private Optional<String> lost(ReportJob described, Map<String, byte[]> files) {
        MistakeList mistakes = new MistakeList(messages);
        ReportJob again = definitions
                .read(JobFolder.of(job, files, mistakes), job, described.period())
                .job();
        if (!mistakes.isEmpty()) {
            DefinitionMistake first = mistakes.sorted().get(0);
            return Optional.of(first.place() + " " + first.found() + " " + first.message());
        }
        return SameDefinition.says(described, again)
                ? Optional.empty()
                : Optional.of(SameDefinition.difference(described, again));
    }

    /** A period that had one file of its own has but that one again. */
    private void leaveOut(ReportJob described, Map<String, byte[]> files, Map<String, byte[]> above) {
        ReportJob its = definitions
                .read(JobFolder.of(job, above, new MistakeList(messages)), job, described.period())
                .job();
        for (DefinitionPart part : List.of(
                DefinitionPart.JOB, DefinitionPart.INDICATORS, DefinitionPart.CHECKS, DefinitionPart.ACCEPTED)) {
            String name = part.file();
            if (SameDefinition.says(described, its, part)) {
                files.remove(name);
            } else if (!files.containsKey(name)) {
                // Otherwise those above would hold.
                String list = LISTS.get(name.replace(".yaml", ""));
                files.put(name, (list + ": []\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
