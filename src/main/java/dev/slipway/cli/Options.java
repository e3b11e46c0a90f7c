package dev.slipway.cli;

import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

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
}
