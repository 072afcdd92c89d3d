package org.huibao.audit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.huibao.model.Sha256;

/** The parts of the page that are the same for every report, from the class path. */
final class PageFile {

    private static final List<String> STYLES = List.of(
            "page.css",
            "report.css",
            "inspector.css",
            "changes.css",
            "focus.css",
            "ticks.css",
            "evidence.css",
            "odd.css",
            "department.css");
    private static final List<String> SCRIPTS = List.of(
            "words.js",
            "data.js",
            "focus.js",
            "sentences.js",
            "review.js",
            "keeping.js",
            "formula.js",
            "sheet.js",
            "chart.js",
            "report.js",
            "lower.js",
            "sources.js",
            "inspector.js",
            "clauses.js",
            "departments.js",
            "odd.js",
            "copy.js",
            "department.js",
            "calls.js",
            "evidence.js",
            "wordings.js",
            "figures.js",
            "filing.js",
            "findings.js",
            "maps.js",
            "files.js",
            "compare.js",
            "changes.js",
            "ticks.js",
            "signing.js",
            "docx.js",
            "signoff.js",
            "search.js",
            "page.js");
    private static final String PREACT = "META-INF/resources/webjars/preact/";

    private final String style;
    private final String script;

    PageFile() {
        this.style = own(STYLES);
        String preact = PREACT + version();
        this.script = "/*\n" + text(preact + "/LICENSE") + "*/\n"
                + withoutMap(text(preact + "/dist/preact.min.umd.js"))
                + withoutMap(text(preact + "/hooks/dist/hooks.umd.js"))
                + own(SCRIPTS);
    }

    /** Everything up to the data; nothing can be loaded, and no script runs but this one. */
    String before(String language) {
        return "<!doctype html>\n<html lang=\"" + (language.startsWith("zh") ? "zh-CN" : "en") + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                + hash(style) + "; script-src " + hash(script) + "; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<title>review</title>\n<style>" + style + "</style>\n</head>\n<body>\n"
                + "<div id=\"page\"></div>\n<noscript>JavaScript</noscript>\n"
                + "<script type=\"application/json\" id=\"data\">";
    }

    /** Behind the data; what depends on history comes next. */
    String between() {
        return "</script>\n";
    }

    String after() {
        return "<script>" + script + "</script>\n</body>\n</html>\n";
    }

    private static String hash(String element) {
        MessageDigest digest = Sha256.digest();
        byte[] bytes = digest.digest(element.getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(bytes) + "'";
    }

    private static String own(List<String> names) {
        return names.stream().map(name -> text("org/huibao/audit/page/" + name)).collect(Collectors.joining("\n"));
    }

    /** The file that it names is not there. */
    private static String withoutMap(String minified) {
        return minified.lines()
                        .filter(line -> !line.startsWith("//# sourceMappingURL"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = open("META-INF/maven/org.webjars.npm/preact/pom.properties")) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties.getProperty("version");
    }

    /** With line ends as everywhere else, so that the page is the same whoever built the program. */
    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = PageFile.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return in;
    }
}
