package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.datasource.UrlParameter;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the pool size in environment variables that hold a database's URL; the URL itself goes nowhere. */
final class PoolReader {
    private static final Set<UrlKind> SERVERS =
            EnumSet.of(UrlKind.POSTGRESQL, UrlKind.MYSQL, UrlKind.SQLSERVER, UrlKind.MONGODB);

    /** What MongoDB's driver opens without {@code maxPoolSize}, whatever the CPUs. */
    private static final int MONGODB_DEFAULT = 10;

    private final Values values;
    private final List<Finding> findings;

    /** @param findings takes what is wrong with the URLs */
    PoolReader(Values values, List<Finding> findings) {
        this.values = values;
        this.findings = findings;
    }

    /** Of the URL that requests use; among several the first that has a limit, else the first that is a URL. */
    Setting of(List<Variable> variables) {
        Setting found = Setting.absent();
        int rank = 0;
        for (Variable variable : variables.stream()
                .map(this::unquoted)
                .sorted(Comparator.comparingInt(Variable::rank))
                .toList()) {
            if (variable.rank() > rank && !(found instanceof Setting.Absent)) {
                return found;
            }
            rank = variable.rank();
            Setting each = of(variable);
            found = each instanceof Setting.Known && !(found instanceof Setting.Known) ? each : found.or(each);
        }
        return found;
    }

    private Variable unquoted(Variable variable) {
        if (!LiteralQuotes.around(variable.text())) {
            return variable;
        }
        Variable without = LiteralQuotes.without(variable);
        if (isUrl(without.text()) || variable.isNamedUrl()) {
            findings.add(LiteralQuotes.found(variable, values));
        }
        return without;
    }

    /** Of one variable; absent when it is no database's URL. */
    private Setting of(Variable variable) {
        Optional<ConnectionUrl> url = isUrl(variable.text())
                ? Optional.of(ConnectionUrl.read(variable.text(), Optional.empty()))
                : Optional.empty();
        Optional<UrlParameter> limit = url.flatMap(PoolReader::limit);
        if (limit.isPresent()) {
            return limit(variable, limit.get());
        }
        Place place = values.evidence(variable.value(), variable.name() + " has no limit");
        boolean whole = url.isPresent() && SERVERS.contains(url.get().kind()) && !isExpression(variable.text());
        if (whole && url.get().kind() == UrlKind.MONGODB) {
            return new Setting.Known(MONGODB_DEFAULT, place);
        }
        if (whole) {
            return new Setting.LeftOut(place);
        }
        return url.isPresent() || variable.isNamedUrl()
                ? new Setting.Hidden("the value of " + variable.name() + " is not in the file", place)
                : Setting.absent();
    }

    private static boolean isUrl(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean server =
                SERVERS.stream().flatMap(kind -> kind.schemes().stream()).anyMatch(lower::startsWith);
        return server || (text.startsWith("$") && lower.contains("connection_limit="));
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("$(");
    }

    /** What limits the pool; behind an expression that stands for the URL, by the name that most providers have. */
    private static Optional<UrlParameter> limit(ConnectionUrl url) {
        String usual = PoolSetting.CONNECTION_LIMIT.word();
        return url.kind() == UrlKind.UNKNOWN
                ? url.parameters().stream()
                        .filter(each -> each.name().equals(usual))
                        .findFirst()
                : PoolSetting.CONNECTION_LIMIT.parameter(url.kind()).flatMap(url::parameter);
    }

    private Setting limit(Variable variable, UrlParameter limit) {
        boolean number = limit.value().matches("[0-9]{1,6}");
        String found = variable.name() + " has " + limit.name() + "=" + (number ? limit.value() : "…");
        Place place = values.evidence(variable.value(), found);
        if (!number) {
            return new Setting.Unclear(
                    found + (isExpression(limit.value()) ? ", which only a deploy fills in" : ", which is no number"),
                    place);
        }
        int size = Integer.parseInt(limit.value());
        return size == 0
                ? new Setting.Unclear(found + ", which is no limit at all", place)
                : new Setting.Known(size, place);
    }
}
