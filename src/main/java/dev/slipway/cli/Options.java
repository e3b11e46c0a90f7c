package dev.slipway.cli;

import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What a command can be told: an option, or several. */
public interface Options {
    void addTo(CommandSpec spec);

    /** Whether a line must have a word of these. */
    boolean required();

    /** All of these, in this order, which is that of the help. */
    static Options of(Options... parts) {
        return new All(List.of(parts));
    }

    /** These, of which one must be there. */
    static Options atLeastOneOf(Option<?>... options) {
        return new OneOf(List.of(options));
    }

    /** Several. */
    record All(List<Options> parts) implements Options {
        @Override
        public void addTo(CommandSpec spec) {
            parts.forEach(part -> part.addTo(spec));
        }

        @Override
        public boolean required() {
            return parts.stream().anyMatch(Options::required);
        }
    }

    /** Several that complete each other. */
    record OneOf(List<Option<?>> options) implements Options {
        @Override
        public void addTo(CommandSpec spec) {
            ArgGroupSpec.Builder group = ArgGroupSpec.builder().exclusive(false).multiplicity("1");
            options.forEach(option -> group.addArg(option.spec()));
            spec.addArgGroup(group.build());
        }

        @Override
        public boolean required() {
            return true;
        }
    }
}
