package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An environment variable.
 *
 * @param text its value; empty when that is no text
 * @param value where it stands
 * @param entry the line of a .env file that its value is in
 * @param elsewhere where its text is written, if not there and in no .env file
 */
record Variable(String name, String text, Node value, Optional<EnvEntry> entry, Optional<LocatedNode> elsewhere) {
    /** What Prisma Migrate connects to, which no request does. */
    private static final List<String> FOR_MIGRATIONS = List.of("DIRECT", "SHADOW", "MIGRAT", "NON_POOLING", "UNPOOLED");

    /** One whose value stands in the descriptor, or nowhere. */
    Variable(String name, String text, Node value) {
        this(name, text, value, Optional.empty());
    }

    Variable(String name, String text, Node value, Optional<EnvEntry> entry) {
        this(name, text, value, entry, Optional.empty());
    }

    /** Where its value is written, as it may be shown. */
    Place evidence(Values values, String shown) {
        return entry.map(line -> Place.in(line.file(), line.line(), shown)).orElseGet(() -> written(values, shown));
    }

    /** Where the text stands that names its value, or is it. */
    Place written(Values values, String shown) {
        return elsewhere
                .map(text -> new Values(text.document()).evidence(text.node(), shown))
                .orElseGet(() -> values.evidence(value, shown));
    }

    static Variable of(String name, Node value) {
        Node text = value.asMapping().get("Fn::Sub").orElse(value);
        return new Variable(name, text instanceof Scalar scalar ? scalar.value() : "", value);
    }

    static List<Variable> of(Mapping environment) {
        return environment.effective().stream().map(Variable::of).toList();
    }

    private static Variable of(MappingEntry entry) {
        return of(entry.key().value(), entry.value());
    }

    /** Whether its name says that it holds a database's URL. */
    boolean isNamedUrl() {
        return upper().endsWith("DATABASE_URL");
    }

    /** 0 for the usual name of the URL that requests use, 2 for those that they do not use. */
    int rank() {
        String upper = upper();
        if (upper.equals("DATABASE_URL")) {
            return 0;
        }
        return FOR_MIGRATIONS.stream().anyMatch(upper::contains) ? 2 : 1;
    }

    private String upper() {
        return name.toUpperCase(Locale.ROOT);
    }
}
