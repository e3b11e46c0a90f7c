package dev.slipway.domain.urlsource;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A URL of a datasource, and where it comes from. Its own text never shows the value.
 *
 * @param field {@code url}, {@code directUrl} or {@code shadowDatabaseUrl}
 * @param at where the field is set
 * @param inConfig whether that is a prisma.config file, and no schema
 * @param variable the variable that the field names; empty where the URL itself stands there
 * @param written the URL as it stands at its origin, variables in braces and all; empty where it is not known
 * @param expansion puts the values of variables in the place of their names
 * @param notes sentences about the places: which other ones there are, and why they do not count
 * @param doubts what is wrong with the variables
 * @param stages the same as other stages have it, where it is another there, by names such as {@code stage prod}
 */
public record ConfiguredUrl(
        String field,
        FilePlace at,
        boolean inConfig,
        Optional<String> variable,
        UrlOrigin origin,
        Optional<MappedText> written,
        UnaryOperator<String> expansion,
        List<String> notes,
        List<UrlDoubt> doubts,
        Map<String, ConfiguredUrl> stages) {
    public ConfiguredUrl {
        notes = List.copyOf(notes);
        doubts = List.copyOf(doubts);
    }

    /** One that is the same everywhere. */
    public ConfiguredUrl(
            String field,
            FilePlace at,
            boolean inConfig,
            Optional<String> variable,
            UrlOrigin origin,
            Optional<MappedText> written,
            UnaryOperator<String> expansion,
            List<String> notes,
            List<UrlDoubt> doubts) {
        this(field, at, inConfig, variable, origin, written, expansion, notes, doubts, Map.of());
    }

    public ConfiguredUrl withStages(Map<String, ConfiguredUrl> others) {
        return new ConfiguredUrl(field, at, inConfig, variable, origin, written, expansion, notes, doubts, others);
    }

    /** The URL that a connection is opened with; a secret. */
    public Optional<String> value() {
        return written.map(MappedText::value).map(expansion);
    }

    /** Whether variables have a part in it. */
    public boolean composed() {
        return written.map(text -> !text.value().equals(expansion.apply(text.value())))
                .orElse(false);
    }

    /** Whether a part of it is a variable that nothing sets here. */
    public boolean incomplete() {
        return doubts.stream().anyMatch(UrlDoubt::incomplete);
    }

    /** That the deployed process is given another URL, which stands in no file of the project. */
    public Optional<UrlDoubt> elsewhere() {
        return doubts.stream().filter(doubt -> doubt.rule().equals("URL003")).findFirst();
    }

    /** The name of the place where the value is written. */
    public String where() {
        if (origin instanceof UrlOrigin.EnvFile file) {
            return file.at().shown();
        }
        if (origin instanceof UrlOrigin.Descriptor descriptor) {
            return descriptor.at().shown();
        }
        return origin instanceof UrlOrigin.ProcessVariable process
                ? "environment variable " + process.name()
                : at.shown();
    }

    /**
     * Where the value is written.
     *
     * @param shown what may be seen of it
     * @param offset of a character of {@link #value()}
     */
    public Place place(String shown, int offset) {
        if (origin instanceof UrlOrigin.EnvFile file) {
            return place(file.at(), file.file().text(), shown, offset);
        }
        if (origin instanceof UrlOrigin.SchemaLiteral literal) {
            return place(literal.at(), literal.schema().text(), shown, offset);
        }
        if (origin instanceof UrlOrigin.Descriptor descriptor) {
            return Place.in(descriptor.at().name(), descriptor.at().line(), descriptor.column(), shown);
        }
        if (origin instanceof UrlOrigin.Given) {
            return Place.of(at.name(), shown);
        }
        return origin instanceof UrlOrigin.ProcessVariable ? Place.of(where(), shown) : at.place(shown);
    }

    /** What a variable was put in place of has no column of its own. */
    private Place place(FilePlace line, String text, String shown, int offset) {
        if (composed() || written.isEmpty()) {
            return line.place(shown);
        }
        int start = written.get().written(new TextRange(offset, offset)).start();
        LineMap lines = new LineMap(text);
        return Place.in(line.name(), lines.line(start), lines.column(start), shown);
    }

    @Override
    public String toString() {
        return field + " (" + at.shown() + ")";
    }
}
