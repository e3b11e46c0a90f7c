package dev.slipway.cli;

import dev.slipway.domain.text.NearestName;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Options that look the same wherever they occur; a description in several parts is one paragraph. */
public final class Options {
    private Options() {}

    static CommandSpec documented(CommandSpec spec, String summary) {
        spec.usageMessage()
                .description(summary)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .width(100);
        return spec;
    }

    static CommandSpec withHelp(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
    }

    /** An option that is there or not. */
    public static OptionSpec flag(String name, String... description) {
        return OptionSpec.builder(name)
                .description(String.join(" ", description))
                .build();
    }

    /** An option with one value. */
    public static OptionSpec value(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(String.join(" ", description))
                .build();
    }

    /** An option that may be repeated; its values are taken whole. */
    public static OptionSpec repeated(String name, String label, String... description) {
        return list(name, label, description).build();
    }

    /** An option whose value is a list with commas; it may be repeated too. */
    public static OptionSpec commaList(String name, String label, String... description) {
        return list(name, label, description).splitRegex(",").build();
    }

    /** An option that takes one of a few words. */
    public static OptionSpec choice(String name, List<String> words, String... description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(String.join("|", words))
                .completionCandidates(words)
                .converters(new Choice(words))
                .description(String.join(" ", description))
                .build();
    }

    /** The same option, without which the command does not run. */
    public static OptionSpec required(OptionSpec option) {
        return option.toBuilder().required(true).build();
    }

    /** Refuses other words while the line is parsed, before anything is done. */
    private record Choice(List<String> words) implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!words.contains(value)) {
                throw new TypeConversionException("\"" + value + "\" is none of: " + String.join(", ", words)
                        + NearestName.to(value, words)
                                .map(near -> ". Did you mean " + near + "?")
                                .orElse(""));
            }
            return value;
        }
    }

    private static OptionSpec.Builder list(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(String.join(" ", description));
    }
}
