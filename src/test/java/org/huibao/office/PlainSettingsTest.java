package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.huibao.store.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The short way to the settings and Spring Boot's: the same, or the short way is not taken. */
class PlainSettingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--huibao.output=/srv/a b/汇报",
                "--huibao.output=out --huibao.input=in --huibao.jobs=j --huibao.locale=en --huibao.threads=3",
                "--huibao.locale=zh-TW",
                "--huibao.log=logs/汇报.log",
                "--huibao.metrics=/var/lib/node_exporter/汇报.prom"
            })
    void whatIsTyped(String typed) {
        String[] options = typed.isEmpty() ? new String[0] : typed.split(" (?=--)");
        SettingSources full = SettingSources.readInFull(options);

        ProgramSettings plain =
                PlainSettings.of(options, Map.of(), Set.of(), folder).orElseThrow();

        assertThat(plain).isEqualTo(full.settings());
        assertThat(DatabaseAddress.embedded(full.database().file())).isEqualTo(full.database());
    }

    @Test
    void whatVariablesSay() {
        Map<String, String> variables = Map.of(
                "HUIBAO_INPUT",
                "/srv/报送",
                "HUIBAO_LOCALE",
                "en",
                "HUIBAO_THREADS",
                "2",
                "HUIBAO_LOG",
                "huibao.log",
                "HUIBAO_JOB",
                "a",
                "PATH",
                "/bin");
        String[] options = {"--huibao.locale=zh-CN"};

        ProgramSettings plain =
                PlainSettings.of(options, variables, Set.of(), folder).orElseThrow();

        ConfigurableEnvironment full = SettingSources.readInFull(options).environment();
        full.getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource("systemEnvironment", Map.copyOf(variables)));
        ConfigurationPropertySources.attach(full);
        assertThat(plain)
                .isEqualTo(
                        Binder.get(full).bind("huibao", ProgramSettings.class).get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spring.profiles.active=mysql",
                "--huibao.output=${HOME}/x",
                "--huibao.output=file:/srv",
                "--huibao.Output=x",
                "--huibao.threads=x",
                "--huibao.output",
                "--huibao.output= x"
            })
    void whatNeedsMoreThanThat(String option) {
        assertThat(PlainSettings.of(new String[] {option}, Map.of(), Set.of(), folder))
                .isEmpty();
    }

    @Test
    void anybodyElseWhoMayHaveASay() throws IOException {
        assertThat(PlainSettings.of(new String[0], Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql:x"), Set.of(), folder))
                .isEmpty();
        assertThat(PlainSettings.of(new String[0], Map.of("huibao_input", "x"), Set.of(), folder))
                .isEmpty();
        assertThat(PlainSettings.of(new String[0], Map.of(), Set.of("huibao.input"), folder))
                .isEmpty();
        assertThat(PlainSettings.of(new String[0], Map.of(), Set.of("java.home"), folder))
                .isPresent();
        Files.createFile(folder.resolve("application-x.yml"));
        assertThat(PlainSettings.of(new String[0], Map.of(), Set.of(), folder)).isEmpty();
    }
}
