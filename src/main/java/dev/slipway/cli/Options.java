package dev.slipway.cli;

import dev.slipway.domain.text.NearestName;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** What a command can be told: an option, or several. */
public interface Options {
    void addTo(CommandSpec spec);

    /** All of these, in this order, which is that of the help. */
    static Options of(Options... parts) {
        return spec -> {
            for (Options part : parts) {
                part.addTo(spec);
            }
        };
    }

    /** These, of which one must be there. */
    static Options atLeastOneOf(Option<?>... options) {
        return spec -> {
            ArgGroupSpec.Builder group = ArgGroupSpec.builder().exclusive(false).multiplicity("1");
            for (Option<?> option : options) {
                group.addArg(option.spec());
            }
            spec.addArgGroup(group.build());
        };
    }

    /** An option that is there or not. */
    static OptionSpec flag(String name, String... description) {
        return OptionSpec.builder(name)
                .description(String.join(" ", description))
                .build();
    }

    /** An option with one value. */
    static OptionSpec value(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(String.join(" ", description))
                .build();
    }

    /** An option that may be repeated; its values are taken whole. */
    static OptionSpec repeated(String name, String label, String... description) {
        return list(name, label, description).build();
    }

    /** An option whose value is a list with commas; it may be repeated too. */
    static OptionSpec commaList(String name, String label, String... description) {
        return list(name, label, description).splitRegex(",").build();
    }

    /** An option that takes one of a few words. */
    static OptionSpec choice(String name, List<String> words, String... description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(String.join("|", words))
                .completionCandidates(words)
                .converters(new Choice(words))
                .description(String.join(" ", description))
                .build();
    }

    /** The same option, without which the command does not run. */
    static OptionSpec required(OptionSpec option) {
        return option.toBuilder().required(true).build();
    }

    /** Refuses other words while the line is parsed, before anything is done. */
    record Choice(List<String> words) implements ITypeConverter<String> {
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
