package org.huibao.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.huibao.model.Sha256;

/**
 * What this program is, class by class, with the words of the trade that it reads by and the sentences that it writes: a program that was built anew must
 * not call a result of the old one up to date, even where nobody has raised the version.
 */
class ProgramCode {

    private static final String OURS = "org/huibao/";

    /** Before our files in the jar that starts by itself. */
    private static final String IN_JAR = "BOOT-INF/classes/";

    private final String fingerprint;

    ProgramCode() {
        try {
            Map<String, Long> classes = checksums();
            if (classes.isEmpty()) {
                throw new IllegalStateException("the program cannot find its own classes");
            }
            fingerprint = Sha256.hex(classes.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same for the jar and for the folder of classes that it was made from. */
    String fingerprint() {
        return fingerprint;
    }

    private static Map<String, Long> checksums() throws IOException, URISyntaxException {
        URL root = ProgramCode.class.getResource("/" + OURS + "job/ProgramCode.class");
        if (root == null) {
            throw new IllegalStateException("the program cannot find its own classes");
        }
        URLConnection connection = root.openConnection();
        return connection instanceof JarURLConnection jar
                ? ofJar(jar.getJarFile())
                : ofFolder(
                        Path.of(new URI(root.toString())).resolve("../../../..").normalize());
    }

    private static Map<String, Long> ofJar(JarFile jar) {
        Map<String, Long> checksums = new TreeMap<>();
        jar.stream()
                .filter(entry -> !entry.isDirectory() && isPart(name(entry)))
                .forEach(entry -> checksums.put(name(entry), entry.getCrc()));
        return checksums;
    }

    private static String name(JarEntry entry) {
        return entry.getName().startsWith(IN_JAR) ? entry.getName().substring(IN_JAR.length()) : entry.getName();
    }

    /** @param folder of classes and resources */
    static Map<String, Long> ofFolder(Path folder) throws IOException {
        Map<String, Long> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isPart(name)) {
                    checksums.put(name, crc(file));
                }
            }
        }
        return checksums;
    }

    private static boolean isPart(String name) {
        return name.startsWith(OURS)
                || name.startsWith("words/")
                || name.startsWith("messages") && name.endsWith(".properties");
    }

    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return crc.getValue();
    }
}
