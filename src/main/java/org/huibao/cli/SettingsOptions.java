package org.huibao.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Named here for the help and for a missing value; {@link CommandLineArguments} has taken them before a command is parsed. */
final class SettingsOptions {

    @Option(names = "--input", descriptionKey = "option.input", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private String input = "";

    @Option(names = "--output", descriptionKey = "option.output", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private String output = "";

    @Option(names = "--jobs", descriptionKey = "option.jobs", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private String jobs = "";

    @Option(names = "--locale", descriptionKey = "option.locale", paramLabel = "zh-CN|en", scope = ScopeType.INHERIT)
    private String locale = "";

    @Option(names = "--threads", descriptionKey = "option.threads", paramLabel = "N", scope = ScopeType.INHERIT)
    private String threads = "";
}
