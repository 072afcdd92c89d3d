package org.huibao.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the program was built as; Maven writes it into a resource. */
public final class ProgramVersion {

    private ProgramVersion() {}

    public static String text() {
        Properties built = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/huibao.properties")) {
            built.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return built.getProperty("version", "");
    }
}
