package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.NearestName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Something that a command can be told, declared once: {@link Line#get} reads it, the help describes it.
 *
 * @param name with its hyphens; that of an operand has none
 * @param label what stands for the value in the help
 * @param words what the help says of it
 * @param choices the words that it takes; empty where it takes any
 * @param reading how its value is made of what was typed
 */
public record Option<T>(
        String name,
        String label,
        String words,
        Takes takes,
        boolean required,
        List<String> choices,
        Reading<T> reading)
        implements Options {

    /** How many values there may be. */
    enum Takes {
        NOTHING,
        ONE,
        SEVERAL,
        /** Several, with commas too. */
        LIST
    }

    /** Makes a value of one text. */
    public interface Reading<T> {
        T of(Option<?> option, String text, Line line) throws ProblemException;
    }

    /** One that is there or not: {@link Line#has}. */
    public static Option<Boolean> flag(String name, String... words) {
        return new Option<>(
                name, "", String.join(" ", words), Takes.NOTHING, false, List.of(), (option, text, line) -> true);
    }

    /** One that takes any text. */
    public static Option<String> text(String name, String label, String... words) {
        return new Option<>(
                name, label, String.join(" ", words), Takes.ONE, false, List.of(), (option, text, line) -> text);
    }

    /** One that names a file or a folder. */
    public static Option<Path> path(String name, String label, String... words) {
        return text(name, label, words).as((option, text, line) -> line.resolve(text));
    }

    /** One that names a file which something of this format is written to; {@code -} is standard output. */
    public static Option<Path> output(String name, String label, String format, String... words) {
        return text(name, label, words).as((option, text, line) -> {
            FileKind.require(option.name() + " " + text, text, format, List.of());
            return line.destination(text);
        });
    }

    /** One that takes a whole number within bounds, both included. */
    public static Option<Integer> whole(String name, String label, int least, int most, String... words) {
        return text(name, label, words)
                .as(text -> Numbers.whole(text, least, most), "a whole number from " + least + " to " + most);
    }

    /** One that takes a time of up to seven days; a bare number counts {@code unit}s. */
    public static Option<Duration> span(String name, String label, ChronoUnit unit, Duration least, String... words) {
        return text(name, label, words).as((option, text, line) -> Spans.parse(option, text, unit, least));
    }

    /** One that takes one of a few words, which are refused while the line is parsed, before anything is done. */
    public static Option<String> choice(String name, List<String> choices, String... words) {
        return choice(name, choices, each -> each, words);
    }

    /** One that takes one of an enum's constants, in small letters. */
    public static <E extends Enum<E>> Option<E> choice(String name, Class<E> type, String... words) {
        return choice(
                name, List.of(type.getEnumConstants()), each -> each.name().toLowerCase(Locale.ROOT), words);
    }

    /**
     * One that takes one of a few values.
     *
     * @param word of each value
     */
    public static <T> Option<T> choice(String name, List<T> values, Function<T, String> word, String... words) {
        List<String> choices = values.stream().map(word).toList();
        return new Option<>(
                name,
                String.join("|", choices),
                String.join(" ", words),
                Takes.ONE,
                false,
                choices,
                (option, text, line) -> values.get(choices.indexOf(text)));
    }

    /** A word without a name, which must be there unless it is {@link #repeated} or {@link #orNone may be missing}. */
    public static Option<String> operand(String label, String... words) {
        return text(label, label, words).orFail();
    }

    /** The same with another type of value. */
    public <U> Option<U> as(Reading<U> other) {
        return new Option<>(name, label, words, takes, required, choices, other);
    }

    /**
     * The same with another type of value.
     *
     * @param form what a value must be, where there is none of that text
     */
    public <U> Option<U> as(Function<String, Optional<U>> parse, String form) {
        return as((option, text, line) -> parse.apply(text).orElseThrow(() -> option.isNot(text, form)));
    }

    /** The same, which may be repeated. */
    public Option<T> repeated() {
        return new Option<>(name, label, words, Takes.SEVERAL, false, choices, reading);
    }

    /** The same, whose value is a list with commas; it may be repeated too. */
    public Option<T> list() {
        return new Option<>(name, label, words, Takes.LIST, required, choices, reading);
    }

    /** The same, without which the command does not run. */
    public Option<T> orFail() {
        return new Option<>(name, label, words, takes, true, choices, reading);
    }

    /** The same, which may be missing. */
    public Option<T> orNone() {
        return new Option<>(name, label, words, takes, false, choices, reading);
    }

    /** What to say of a value that is not of the form it must have. */
    public ProblemException isNot(String value, String form) {
        return Problem.usage(name + " " + value + " is not " + form + ".").remedy("Correct the value of " + name + ".");
    }

    boolean isOperand() {
        return !name.startsWith("-");
    }

    @Override
    public void addTo(CommandSpec spec) {
        spec.add(spec());
    }

    ArgSpec spec() {
        return isOperand() ? operandSpec() : optionSpec();
    }

    private ArgSpec operandSpec() {
        PositionalParamSpec.Builder spec = PositionalParamSpec.builder()
                .paramLabel(label)
                .description(words)
                .required(required);
        return takes == Takes.ONE
                ? spec.type(String.class).arity(required ? "1" : "0..1").build()
                : spec.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("0..*")
                        .build();
    }

    private ArgSpec optionSpec() {
        OptionSpec.Builder spec =
                OptionSpec.builder(name).description(verbatim(words)).required(required);
        if (takes == Takes.NOTHING) {
            return spec.build();
        }
        spec.paramLabel(label);
        if (!choices.isEmpty()) {
            spec.completionCandidates(choices).converters(new Choice(choices));
        }
        return takes == Takes.ONE
                ? spec.type(String.class).build()
                : spec.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .splitRegex(takes == Takes.LIST ? "," : "")
                        .build();
    }

    /** picocli formats what it shows, and a per cent sign is no format of ours. */
    static String verbatim(String words) {
        return words.indexOf('%') < 0 ? words : words.replace("%", "%%");
    }

    /** No lambda: the class-data archive would leave out the interface for it, and with that all converters of picocli. */
    private record Choice(List<String> words) implements ITypeConverter<Object> {
        @Override
        public Object convert(String value) {
            if (words.contains(value)) {
                return value;
            }
            throw new TypeConversionException("\"" + value + "\" is none of: " + String.join(", ", words)
                    + NearestName.to(value, words)
                            .map(near -> ". Did you mean " + near + "?")
                            .orElse(""));
        }
    }
}
