package org.huibao.cli;

import java.util.List;
import org.huibao.office.Settings;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ConfigurableApplicationContext;

/** The program. */
@SpringBootApplication(scanBasePackages = "org.huibao")
@EnableConfigurationProperties(Settings.class)
public class Huibao {

    public static void main(String[] arguments) {
        if (Utf8Restart.needed()) {
            System.exit(Utf8Restart.run(arguments));
        }
        System.exit(execute(List.of(arguments)));
    }

    static int execute(List<String> arguments) {
        CommandLineArguments given = CommandLineArguments.of(arguments);
        SpringApplication application = new SpringApplication(Huibao.class);
        try (ConfigurableApplicationContext context = application.run(given.properties())) {
            return context.getBean(Commands.class).execute(given.command());
        } catch (BeansException | BindException wrongSetting) {
            // Commands answer for what goes wrong in them; what is left are settings that cannot be understood.
            return BadSetting.tell(wrongSetting, arguments.contains("--stacktrace"));
        }
    }
}
