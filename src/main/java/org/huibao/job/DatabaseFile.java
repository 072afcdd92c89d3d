package org.huibao.job;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Sets {@code huibao.database}: the embedded database lies with the output, and H2 wants an absolute path. */
public final class DatabaseFile implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path output = Path.of(environment.getProperty("huibao.output", "output"));
        Path database =
                output.resolve(".huibao").resolve("huibao").toAbsolutePath().normalize();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("database", Map.of("huibao.database", database.toString())));
    }
}
