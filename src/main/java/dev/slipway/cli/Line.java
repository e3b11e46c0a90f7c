package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What was typed, of which each option reads its value. */
public final class Line {
    private final Optional<ParseResult> parsed;
    private final Path workingFolder;

    /** @param parsed empty where no word was typed */
    Line(Optional<ParseResult> parsed, Path workingFolder) {
        this.parsed = parsed;
        this.workingFolder = workingFolder;
    }

    public boolean has(Option<?> option) {
        return parsed.isPresent() && parsed.get().hasMatchedOption(option.name());
    }

    /** The option's value, the last one when it was given several times. */
    public <T> Optional<T> get(Option<T> option) throws ProblemException {
        List<T> values = all(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** The values of an option that takes a list or may be repeated. */
    public <T> List<T> all(Option<T> option) throws ProblemException {
        List<T> values = new ArrayList<>();
        for (String text : typed(option)) {
            values.add(option.reading().of(option, text, this));
        }
        return List.copyOf(values);
    }

    /** What was typed for an option. */
    public List<String> typed(Option<?> option) {
        if (parsed.isEmpty()) {
            return List.of();
        }
        if (option.isOperand()) {
            return parsed.get().matchedPositionals().stream()
                    .flatMap(each -> each.stringValues().stream())
                    .toList();
        }
        Object typed = parsed.get().matchedOptionValue(option.name(), List.of());
        return typed instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(typed));
    }

    /** Those of some options that were given, as they would be typed once more, each behind a blank. */
    public String again(Options options) {
        if (parsed.isEmpty()) {
            return "";
        }
        CommandSpec some = CommandSpec.create();
        options.addTo(some);
        StringBuilder again = new StringBuilder();
        for (OptionSpec given : parsed.get().matchedOptionsSet()) {
            if (some.findOption(given.longestName()) != null) {
                boolean flag = given.arity().max() == 0;
                given.originalStringValues()
                        .forEach(value ->
                                again.append(' ').append(given.longestName()).append(flag ? "" : " " + quoted(value)));
            }
        }
        return again.toString();
    }

    private static String quoted(String value) {
        boolean plain = !value.isEmpty()
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.,:/=@+%".indexOf(c) >= 0);
        return plain ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /** Refuses two options that exclude each other; picocli's groups do it too, with more classes at every start. */
    public void requireAtMostOneOf(Option<?> one, Option<?> other) throws ProblemException {
        if (has(one) && has(other)) {
            throw Problem.usage(one.name() + " and " + other.name() + " exclude each other.")
                    .remedy("Give one of them.");
        }
    }

    /** The words that an option of this command takes. */
    List<String> choices(Option<?> option) {
        List<String> words = new ArrayList<>();
        parsed.orElseThrow()
                .commandSpec()
                .findOption(option.name())
                .completionCandidates()
                .forEach(words::add);
        return words;
    }

    /** A file that is to be written; {@code -} is standard output, as for curl. */
    Path destination(String file) {
        return file.equals("-") ? Path.of("/dev/stdout") : resolve(file);
    }

    /**
     * A path as written on the command line, made absolute.
     *
     * @throws InvalidPathException where no path can be read from it
     */
    public Path resolve(String path) {
        Path resolved = workingFolder.resolve(path).normalize();
        if (NameEncoding.isGarbled(path) && Files.notExists(resolved, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidPathException(path, "its name is no UTF-8");
        }
        return resolved;
    }
}
