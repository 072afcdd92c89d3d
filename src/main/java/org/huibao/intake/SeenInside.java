package org.huibao.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.huibao.model.Sha256;
import org.huibao.workbook.Opened;

/**
 * What stood inside the workbooks of the last run, by the SHA-256 of their bytes: a run that has nothing to do opens none of them. Kept are facts, whose
 * they are and whether they are used is judged anew. Of files that could not be read nothing is kept.
 */
final class SeenInside implements Function<Path, Opened<WorkbookIdentity>> {

    /** A return says some hundred characters about itself; longer ones are opened again. */
    private static final int LONGEST = 16_384;

    private static final int DIGEST = 32;

    private final Path file;
    private final byte[] rules;
    private final Function<Path, Opened<WorkbookIdentity>> open;
    private final Map<String, byte[]> before = new HashMap<>();
    private final Map<String, byte[]> now = new TreeMap<>();
    private boolean changed;

    /**
     * @param file need not exist
     * @param rules of the program and the job's passwords; what was seen under others is not known
     */
    SeenInside(Path file, String rules, Function<Path, Opened<WorkbookIdentity>> open) {
        this.file = file;
        this.rules = rules.getBytes(StandardCharsets.UTF_8);
        this.open = open;
        load();
    }

    /** Whether it need not be opened to answer. */
    boolean knows(Path copy) {
        return before.containsKey(copy.getFileName().toString());
    }

    /** @param copy in the staging store, where its name is its hash */
    @Override
    public Opened<WorkbookIdentity> apply(Path copy) {
        String sha256 = copy.getFileName().toString();
        byte[] known = before.get(sha256);
        if (known != null) {
            now.put(sha256, known);
            return new Opened.Readable<>(inside(known));
        }
        Opened<WorkbookIdentity> opened = open.apply(copy);
        if (opened instanceof Opened.Readable<WorkbookIdentity> readable) {
            byte[] seen = bytes(readable.result());
            if (seen.length <= LONGEST) {
                now.put(sha256, seen);
                changed = true;
            }
        }
        return opened;
    }

    /** What cannot be written is opened again the next time. */
    void keep() {
        if (!changed) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, written());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // The set is written to the same disk, and says so.
        }
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, rules);
        out.writeInt(now.size());
        for (Map.Entry<String, byte[]> each : now.entrySet()) {
            write(out, each.getKey().getBytes(StandardCharsets.UTF_8));
            write(out, each.getValue());
        }
        out.write(Sha256.digest().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private void load() {
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] content = Arrays.copyOf(all, Math.max(0, all.length - DIGEST));
            byte[] digest = Arrays.copyOfRange(all, content.length, all.length);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            if (!Arrays.equals(digest, Sha256.digest().digest(content)) || !Arrays.equals(read(in), rules)) {
                return;
            }
            for (int left = in.readInt(); left > 0; left--) {
                before.put(new String(read(in), StandardCharsets.UTF_8), read(in));
            }
        } catch (IOException none) {
            before.clear();
        }
    }

    private static byte[] bytes(WorkbookIdentity inside) {
        List<String> texts = new ArrayList<>();
        new TreeMap<>(inside.properties()).forEach((name, value) -> texts.addAll(List.of(name, value)));
        texts.addAll(inside.titles().filedBy());
        texts.addAll(inside.titles().free());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(inside.properties().size());
            out.writeInt(inside.titles().filedBy().size());
            out.writeInt(inside.titles().free().size());
            for (String text : texts) {
                // Not by an encoding: a text of a damaged file may hold half a character.
                out.writeInt(text.length());
                out.writeChars(text);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static WorkbookIdentity inside(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int properties = in.readInt();
            int filedBy = in.readInt();
            int free = in.readInt();
            List<String> texts = texts(in, 2 * properties);
            Map<String, String> read = new HashMap<>();
            for (int i = 0; i < texts.size(); i += 2) {
                read.put(texts.get(i), texts.get(i + 1));
            }
            return new WorkbookIdentity(Map.copyOf(read), new StatedTitles(texts(in, filedBy), texts(in, free)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> texts(DataInputStream in, int number) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            char[] text = new char[in.readInt()];
            for (int at = 0; at < text.length; at++) {
                text[at] = in.readChar();
            }
            texts.add(new String(text));
        }
        return List.copyOf(texts);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
