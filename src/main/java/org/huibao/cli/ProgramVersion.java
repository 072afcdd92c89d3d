package org.huibao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the program was built as; Maven writes it into a resource. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Properties built = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/huibao.properties")) {
            built.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new String[] {"huibao " + built.getProperty("version")};
    }
}
