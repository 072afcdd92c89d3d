package org.huibao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits what was typed: settings that the program needs before it starts ({@code --output}, {@code --huibao.…}, {@code --spring.…}) become
 * properties, the rest is the command's.
 *
 * @param properties as Spring Boot reads them: {@code --huibao.output=…}
 */
record CommandLineArguments(String[] properties, List<String> command) {

    private static final Set<String> SETTINGS = Set.of("--input", "--output", "--jobs", "--locale", "--threads");

    static CommandLineArguments of(List<String> arguments) {
        List<String> properties = new ArrayList<>();
        List<String> command = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            if (argument.startsWith("--huibao.") || argument.startsWith("--spring.")) {
                properties.add(argument);
            } else if (SETTINGS.contains(name) && argument.contains("=")) {
                properties.add("--huibao." + argument.substring(2));
            } else if (SETTINGS.contains(name) && i + 1 < arguments.size()) {
                properties.add("--huibao." + argument.substring(2) + "=" + arguments.get(++i));
            } else {
                command.add(argument);
            }
        }
        return new CommandLineArguments(properties.toArray(String[]::new), List.copyOf(command));
    }
}
