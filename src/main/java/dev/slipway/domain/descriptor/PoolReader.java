package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.problem.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds the pool size in environment variables that hold a database's URL; the URL itself goes nowhere. */
final class PoolReader {
    private static final List<String> SCHEMES =
            List.of("postgres://", "postgresql://", "mysql://", "sqlserver://", "mongodb://", "mongodb+srv://");
    private static final List<String> PARAMETERS =
            List.of("?connection_limit=", "&connection_limit=", ";connectionlimit=", "?maxpoolsize=", "&maxpoolsize=");
    private static final int DIGITS = 6;

    private final Values values;

    PoolReader(Values values) {
        this.values = values;
    }

    /** Of variables by name; the first that has a limit, else the first that is a database's URL. */
    Setting of(Mapping environment) {
        Setting found = Setting.absent();
        for (Entry entry : environment.entries()) {
            Setting each = of(entry.key().value(), entry.value());
            if (each instanceof Setting.Known) {
                return each;
            }
            found = found.or(each);
        }
        return found;
    }

    /** Of one variable; absent when it is no database's URL. */
    Setting of(String name, Node value) {
        return assigned(name, value instanceof Scalar scalar ? scalar.value() : "", value);
    }

    /** Of a variable whose value is a part of a text. */
    Setting assigned(String name, String text, Node value) {
        Setting read = of(name, text, value);
        boolean named = name.toUpperCase(Locale.ROOT).endsWith("DATABASE_URL");
        return named && read instanceof Setting.Absent
                ? new Setting.Unclear("the value of " + name + " is not in the file", values.evidence(value, name))
                : read;
    }

    private Setting of(String name, String text, Node value) {
        String url = text.toLowerCase(Locale.ROOT);
        for (String parameter : PARAMETERS) {
            int at = url.indexOf(parameter);
            if (at >= 0) {
                return limit(name, url.substring(at + parameter.length()), parameter.substring(1), value);
            }
        }
        boolean whole = SCHEMES.stream().anyMatch(url::startsWith) && !url.contains("${");
        Evidence place = values.evidence(value, name + " has no connection_limit");
        return whole ? new Setting.LeftOut(place) : Setting.absent();
    }

    private Setting limit(String name, String rest, String parameter, Node value) {
        OptionalInt number = leading(rest);
        String found = name + " has " + parameter + (number.isPresent() ? number.getAsInt() : "…");
        Evidence place = values.evidence(value, found);
        if (number.isEmpty()) {
            return new Setting.Unclear(found + ", which only a deploy fills in", place);
        }
        return number.getAsInt() == 0
                ? new Setting.Unclear(found + ", which is no limit at all", place)
                : new Setting.Known(number.getAsInt(), place);
    }

    private static OptionalInt leading(String text) {
        int end = 0;
        while (end < text.length() && end < DIGITS && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean ends = end == text.length() || "&;#\"' ".indexOf(text.charAt(end)) >= 0;
        return end > 0 && ends ? OptionalInt.of(Integer.parseInt(text.substring(0, end))) : OptionalInt.empty();
    }
}
