package dev.slipway.cli;

import dev.slipway.domain.text.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command could not take, in words, and what may have been meant. */
final class OptionGuess {
    private static final int FEW = 3;

    private final CommandSpec command;
    private final String word;

    OptionGuess(UnmatchedArgumentException unmatched) {
        this.command = unmatched.getCommandLine().getCommandSpec();
        List<String> words = unmatched.getUnmatched();
        // What follows an unknown option is left over too, since it might be its value.
        this.word = words.stream()
                .filter(w -> w.startsWith("-"))
                .findFirst()
                .map(OptionGuess::name)
                .orElse(words.get(0));
    }

    private boolean isOption() {
        return word.startsWith("-");
    }

    String message() {
        return isOption()
                ? "Unknown option: " + word
                : "\"" + word + "\" is more than " + command.qualifiedName() + " takes.";
    }

    /** The option of the command that is near; else the commands that have this very option. */
    Optional<String> hint(CommandTree commands) {
        if (!isOption()) {
            return Optional.empty();
        }
        Optional<String> elsewhere = elsewhere(commands);
        Optional<String> near = near().filter(
                        name -> elsewhere.isEmpty() || NearestName.distanceByParts(word, name) == 1)
                .map(name -> "Did you mean " + name + "?");
        return near.isPresent() && elsewhere.isPresent()
                ? Optional.of(near.get() + " " + elsewhere.get())
                : near.or(() -> elsewhere);
    }

    private Optional<String> near() {
        return NearestName.to(bare(word), names(command).map(OptionGuess::bare).toList())
                .map(name -> (name.length() == 1 ? "-" : "--") + name);
    }

    private Optional<String> elsewhere(CommandTree commands) {
        List<String> having = new ArrayList<>();
        collect(Cli.reference(commands), having);
        if (having.isEmpty()) {
            return Optional.empty();
        }
        // A verb beside this one is more likely meant than one of another noun.
        String path = command.qualifiedName();
        String noun = path.substring(0, Math.max(0, path.lastIndexOf(' ')) + 1);
        if (noun.indexOf(' ') < noun.length() - 1 && having.stream().anyMatch(name -> name.startsWith(noun))) {
            having.removeIf(name -> !name.startsWith(noun));
        }
        return Optional.of(
                having.size() > FEW
                        ? word + " is an option of verbs; put it behind one, such as " + having.get(0) + "."
                        : word + " is an option of " + String.join(", ", having) + ".");
    }

    private void collect(CommandLine at, List<String> having) {
        if (names(at.getCommandSpec()).anyMatch(word::equals)) {
            having.add(at.getCommandSpec().qualifiedName());
        }
        at.getSubcommands().values().forEach(below -> collect(below, having));
    }

    private static Stream<String> names(CommandSpec command) {
        return command.options().stream().map(OptionSpec::names).flatMap(Arrays::stream);
    }

    private static String name(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }

    private static String bare(String option) {
        return option.substring(option.startsWith("--") ? 2 : 1);
    }
}
