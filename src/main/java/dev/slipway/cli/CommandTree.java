package dev.slipway.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands by name. Only what a command line names is built: making picocli's model of every command would be
 * felt at each start.
 */
public sealed interface CommandTree {
    String name();

    String summary();

    /** The specification of this node, with the subcommands that {@code words} can reach. */
    CommandSpec spec(List<String> words);

    /** A verb. */
    record Verb(String name, String summary, Supplier<Command> command) implements CommandTree {
        @Override
        public CommandSpec spec(List<String> words) {
            Command made = command.get();
            CommandSpec spec = CommandSpec.wrapWithoutInspection(made).name(name);
            spec.usageMessage().description(summary);
            made.describe(spec);
            return Options.withHelp(spec);
        }
    }

    /** A noun, with its verbs or further nouns. */
    record Noun(String name, String summary, List<CommandTree> children) implements CommandTree {
        public Noun {
            children = List.copyOf(children);
        }

        @Override
        public CommandSpec spec(List<String> words) {
            CommandSpec spec = CommandSpec.create().name(name);
            spec.usageMessage().description(summary).synopsisSubcommandLabel("COMMAND");
            List<CommandTree> named = words.isEmpty() ? List.of() : named(words.get(0));
            List<String> rest = named.isEmpty() ? List.of() : words.subList(1, words.size());
            for (CommandTree child : named.isEmpty() ? children : named) {
                spec.addSubcommand(child.name(), child.spec(rest));
            }
            return Options.withHelp(spec);
        }

        private List<CommandTree> named(String word) {
            for (CommandTree child : children) {
                if (child.name().equals(word)) {
                    return List.of(child);
                }
            }
            return List.of();
        }
    }
}
