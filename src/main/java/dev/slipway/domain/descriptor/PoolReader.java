package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.UrlPool;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the pool size in environment variables that hold a database's URL; the URL itself goes nowhere.
 *
 * @param into takes URLs with quotation marks around them, and all that are given to a process
 */
record PoolReader(Values values, Declarations into) {
    private static final Set<UrlKind> SERVERS =
            EnumSet.of(UrlKind.POSTGRESQL, UrlKind.MYSQL, UrlKind.SQLSERVER, UrlKind.MONGODB, UrlKind.ACCELERATE);

    /** A variable of the process that deploys. */
    private static final Pattern OF_THE_DEPLOY = Pattern.compile("\\$\\{env:([A-Za-z0-9_]+)}");

    /** Of the URL that requests use; among several the first that has a limit, else the first that is a URL. */
    Setting of(List<Variable> variables) {
        variables.stream()
                .filter(each -> isUrl(each.text()) || each.isNamedUrl())
                .forEach(this::supplied);
        Setting found = Setting.absent();
        int rank = 0;
        List<Variable> ranked = new ArrayList<>(variables);
        ranked.replaceAll(this::unquoted);
        ranked.sort((one, other) -> Integer.compare(one.rank(), other.rank()));
        for (Variable variable : ranked) {
            if (variable.rank() > rank && !(found instanceof Setting.Absent)) {
                return found;
            }
            rank = variable.rank();
            Setting each = of(variable);
            found = each instanceof Setting.Known && !(found instanceof Setting.Known) ? each : found.or(each);
        }
        return found;
    }

    private void supplied(Variable variable) {
        String text = variable.text();
        String within = within(text);
        boolean whole = (isUrl(within) || within.startsWith("file:")) && !isExpression(text);
        into.supplied()
                .add(new Supplied(
                        variable.name(),
                        text,
                        whole,
                        whole && isWritten(variable),
                        values.evidence(variable.value(), variable.name()),
                        variable.written(values, variable.name()),
                        variable.entry(),
                        ofDeploy(variable),
                        Optional.empty()));
    }

    /** Whether all of its text stands in the descriptor itself. */
    private boolean isWritten(Variable variable) {
        return variable.elsewhere()
                .map(at -> at.document().name().equals(values.document().name())
                        && at.node().range().of(at.document().text()).contains(variable.text()))
                .orElseGet(() -> variable.value().asText().equals(Optional.of(variable.text())));
    }

    private static Optional<String> ofDeploy(Variable variable) {
        Matcher deploy = OF_THE_DEPLOY.matcher(variable.text());
        return deploy.matches() ? Optional.of(deploy.group(1)) : Optional.empty();
    }

    private Variable unquoted(Variable variable) {
        String within = within(variable.text());
        if (within.equals(variable.text())) {
            return variable;
        }
        if (isUrl(within) || variable.isNamedUrl()) {
            Place place = variable.evidence(values, variable.name() + " has literal quotation marks");
            into.quoted().add(new QuotedUrl(variable.name(), variable.text().charAt(0), place));
        }
        return new Variable(variable.name(), within, variable.value(), variable.entry(), variable.elsewhere());
    }

    /** The text within quotation marks; itself where there are none. */
    private static String within(String text) {
        boolean quoted = text.length() > 1
                && "'\"".indexOf(text.charAt(0)) >= 0
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** Of one variable; absent when it is no database's URL. */
    private Setting of(Variable variable) {
        Setting size = isUrl(variable.text())
                ? UrlPool.of(
                        ConnectionUrl.read(variable.text(), Optional.empty()),
                        variable.name(),
                        text -> variable.evidence(values, text))
                : Setting.absent();
        if (size instanceof Setting.Unclear || isWhole(size, variable.text())) {
            return size;
        }
        return isUrl(variable.text()) || variable.isNamedUrl() ? elsewhere(variable) : Setting.absent();
    }

    /** What an expression stands for may hold a limit too, but not where one is written out, or none is taken. */
    private static boolean isWhole(Setting size, String text) {
        boolean standard = text.startsWith("mongodb") && !text.contains("maxPoolSize");
        return !(size instanceof Setting.Absent)
                && (!isExpression(text) || (size instanceof Setting.Known && !standard));
    }

    private Setting elsewhere(Variable variable) {
        return new Setting.Hidden(
                "the URL comes from " + source(variable),
                values.evidence(variable.value(), variable.name()),
                ofDeploy(variable));
    }

    /** What a value in place of a text refers to; the text itself is not shown, as a password may be in it. */
    private static String source(Variable variable) {
        Mapping value = variable.value().asMapping();
        Mapping from = value.get("valueFrom").map(Node::asMapping).orElse(value);
        return from.get("secretKeyRef").isPresent()
                ? "a Secret"
                : from.get("configMapKeyRef").isPresent()
                        ? "a ConfigMap"
                        : "elsewhere: the value of " + variable.name() + " is not in the file";
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
}
