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
import picocli.CommandLine.ParseResult;

/** The options that were given, by name. */
public final class Line {
    private final ParseResult parsed;
    private final Path workingFolder;

    Line(ParseResult parsed, Path workingFolder) {
        this.parsed = parsed;
        this.workingFolder = workingFolder;
    }

    public boolean has(Option<?> option) {
        return parsed.hasMatchedOption(option.name());
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
    private List<String> typed(Option<?> option) {
        if (option.isOperand()) {
            return operands();
        }
        Object typed = parsed.matchedOptionValue(option.name(), List.of());
        return typed instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(typed));
    }

    /** Refuses two options that exclude each other; picocli's groups do it too, with more classes at every start. */
    public void requireAtMostOneOf(Option<?> one, Option<?> other) throws ProblemException {
        requireAtMostOneOf(one.name(), other.name());
    }

    public boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    /** The option's value, the last one when it was given several times. */
    public Optional<String> text(String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }

    /** The words that an option of this command takes. */
    List<String> choices(Option<?> option) {
        List<String> words = new ArrayList<>();
        parsed.commandSpec().findOption(option.name()).completionCandidates().forEach(words::add);
        return words;
    }

    /** The values of an option that takes a list or may be repeated. */
    public List<String> texts(String option) {
        return List.copyOf(parsed.matchedOptionValue(option, List.<String>of()));
    }

    /** The option's value as an absolute path. */
    public Optional<Path> path(String option) {
        return text(option).map(this::resolve);
    }

    /** A file that something of this format is to be written to. */
    public Optional<Path> output(String option, String format) throws ProblemException {
        Optional<String> file = text(option);
        if (file.isPresent()) {
            FileKind.require(option + " " + file.get(), file.get(), format, List.of());
        }
        return file.map(this::destination);
    }

    /** A file that is to be written; {@code -} is standard output, as for curl. */
    Path destination(String file) {
        return file.equals("-") ? Path.of("/dev/stdout") : resolve(file);
    }

    /** The positional parameters. */
    public List<String> operands() {
        return parsed.matchedPositionals().stream()
                .flatMap(p -> p.stringValues().stream())
                .toList();
    }

    /** Refuses two options that exclude each other; picocli's groups do it too, with more classes at every start. */
    public void requireAtMostOneOf(String one, String other) throws ProblemException {
        if (has(one) && has(other)) {
            throw Problem.usage(one + " and " + other + " exclude each other.").remedy("Give one of them.");
        }
    }

    /**
     * A path as written on the command line, made absolute.
     *
     * @throws InvalidPathException where no path can be read from it
     */
    public Path resolve(String path) {
        Path resolved = workingFolder.resolve(path).normalize();
        if (FileNames.isGarbled(path) && Files.notExists(resolved, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidPathException(path, "its name is no UTF-8");
        }
        return resolved;
    }
}
