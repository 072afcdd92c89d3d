package org.huibao.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibao.store.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What the command line, the environment, profiles and each {@code application.yaml} say, in Spring Boot's own order and by its own code, without an application
 * context.
 */
public final class SettingSources {

    private static final String JSON = SpringApplicationJsonEnvironmentPostProcessor.SPRING_APPLICATION_JSON_PROPERTY;
    private static final String JSON_VARIABLE =
            SpringApplicationJsonEnvironmentPostProcessor.SPRING_APPLICATION_JSON_ENVIRONMENT_VARIABLE;

    /** As {@code application.yaml} has it. */
    private static final String EMBEDDED = "jdbc:h2:file:${huibao.database};DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private final String[] properties;
    private final ProgramSettings settings;
    private @Nullable ConfigurableEnvironment environment;

    private SettingSources(
            String[] properties, ProgramSettings settings, @Nullable ConfigurableEnvironment environment) {
        this.properties = properties;
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * @param properties as typed, {@code --huibao.output=…}
     * @throws WrongSetting if a setting or a file of settings cannot be understood
     */
    public static SettingSources of(String... properties) {
        return PlainSettings.of(
                        properties, System.getenv(), System.getProperties().stringPropertyNames(), Path.of(""))
                .map(plain -> new SettingSources(properties, plain, null))
                .orElseGet(() -> readInFull(properties));
    }

    static SettingSources readInFull(String... properties) {
        try {
            ConfigurableEnvironment environment = read(properties);
            return new SettingSources(properties, settings(environment), environment);
        } catch (RuntimeException failure) {
            throw WrongSetting.of(failure);
        }
    }

    public ProgramSettings settings() {
        return settings;
    }

    /** The same, but for these; the database is the embedded one of the output. */
    public SettingSources elsewhere(Map<String, String> others) {
        Map<String, String> own = new TreeMap<>(others);
        if (environment != null) {
            own.put("spring.datasource.url", EMBEDDED);
            own.put("spring.datasource.username", "huibao");
            own.put("spring.datasource.password", "");
        }
        List<String> all = new ArrayList<>();
        Stream.of(properties)
                .filter(typed -> own.keySet().stream().noneMatch(key -> typed.startsWith("--" + key + "=")))
                .forEach(all::add);
        own.forEach((key, value) -> all.add("--" + key + "=" + value));
        return of(all.toArray(new String[0]));
    }

    /** Read in full if it has not been: what Spring itself asks for. */
    public ConfigurableEnvironment environment() {
        if (environment == null) {
            environment = read(properties);
        }
        return environment;
    }

    public DatabaseAddress database() {
        if (environment == null) {
            return DatabaseAddress.embedded(databaseFile(settings));
        }
        return new DatabaseAddress(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""),
                databaseFile(settings));
    }

    private static ConfigurableEnvironment read(String... properties) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(properties));
        if (environment.containsProperty(JSON) || environment.containsProperty(JSON_VARIABLE)) {
            new SpringApplicationJsonEnvironmentPostProcessor()
                    .postProcessEnvironment(environment, new SpringApplication());
        }
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        String database = databaseFile(settings(environment)).toString();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("database", Map.of("huibao.database", database)));
        return environment;
    }

    private static ProgramSettings settings(ConfigurableEnvironment environment) {
        return Binder.get(environment).bind("huibao", ProgramSettings.class).get();
    }

    /** The embedded database lies with the output, and H2 wants an absolute path. */
    private static Path databaseFile(ProgramSettings settings) {
        return settings.output()
                .resolve(".huibao")
                .resolve("huibao")
                .toAbsolutePath()
                .normalize();
    }
}
