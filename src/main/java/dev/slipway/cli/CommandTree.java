package dev.slipway.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The commands by name. A line that reaches a verb is parsed by that verb's options alone; picocli's model of the whole
 * tree is built for help, and for lines that go astray.
 */
public sealed interface CommandTree {
    /** How wide help is where nobody says otherwise. */
    int WIDEST = 100;

    String name();

    /** The specification of this node and all below it, documented. */
    CommandSpec spec();

    /** The verb that the first of {@code words} reach; empty when they end at a noun or go astray. */
    Optional<Reached> reach(String path, List<String> words);

    private static CommandSpec documented(CommandSpec spec, String summary) {
        spec.usageMessage()
                .description(summary)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .width(WIDEST);
        return spec;
    }

    private static CommandSpec withHelp(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
    }

    /**
     * A verb and what is left of the line.
     *
     * @param path its words, that of the program first
     */
    record Reached(Verb verb, String path, List<String> rest) {}

    /** A verb. */
    record Verb(String name, Supplier<Command> command) implements CommandTree {
        @Override
        public CommandSpec spec() {
            Command made = command.get();
            CommandSpec spec = bare(made, name);
            List<String> help = made.help();
            spec.usageMessage()
                    .footer(help.stream().skip(1).map(Option::verbatim).toArray(String[]::new));
            return documented(spec, help.get(0));
        }

        /** What parsing needs and no more; {@code path} is what messages call it. */
        CommandSpec bare(Command made, String path) {
            CommandSpec spec = CommandSpec.wrapWithoutInspection(made).name(path);
            made.options().addTo(spec);
            return withHelp(spec);
        }

        @Override
        public Optional<Reached> reach(String path, List<String> words) {
            return Optional.of(new Reached(this, path, words));
        }
    }

    /** A noun, with its verbs or further nouns. */
    record Noun(String name, String summary, List<CommandTree> children) implements CommandTree {
        public Noun {
            children = List.copyOf(children);
        }

        @Override
        public CommandSpec spec() {
            CommandSpec spec = CommandSpec.create().name(name);
            spec.usageMessage().synopsisSubcommandLabel("COMMAND");
            for (CommandTree child : children) {
                spec.addSubcommand(child.name(), child.spec());
            }
            return documented(withHelp(spec), summary);
        }

        @Override
        public Optional<Reached> reach(String path, List<String> words) {
            for (CommandTree child : children) {
                if (!words.isEmpty() && child.name().equals(words.get(0))) {
                    return child.reach(path + " " + child.name(), words.subList(1, words.size()));
                }
            }
            return Optional.empty();
        }
    }
}
