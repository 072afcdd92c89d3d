package org.huibao.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.huibao.message.Messages;

/** The codes in the order in which the bundles have them, and what these say of each. */
final class CodeTexts {

    private static final Path ORDER = Path.of("src/main/resources/messages.properties");
    private static final Pattern CODE = Pattern.compile("(?m)^finding\\.([a-z]+\\.[a-z-]+)=");
    private static final Messages CHINESE = Messages.of("zh-CN");
    private static final Messages ENGLISH = Messages.of("en");

    private CodeTexts() {}

    static List<String> inOrder() {
        try {
            return CODE.matcher(Files.readString(ORDER))
                    .results()
                    .map(code -> code.group(1))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In both languages. */
    static String meaning(String code) {
        return said(code, "meaning");
    }

    static String remedy(String code) {
        return said(code, "remedy");
    }

    private static String said(String code, String what) {
        String key = "finding." + code + "." + what;
        return CHINESE.text(key) + " · " + ENGLISH.text(key);
    }
}
