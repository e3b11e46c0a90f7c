package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code sqlserver://host\instance:port;key=value;key={value}}. Between braces every ASCII character stands for
 * itself; outside of them {@code : = \ /} and {@code ;} separate. Source: Prisma's connection-string library,
 * {@code jdbc.rs}.
 */
final class SqlServerReader {
    private static final String SEPARATORS = ":=\\/;";

    private final String text;
    private final Outline outline;
    private final int end;
    private final List<Flaw> flaws;
    private final List<RawParameter> parameters = new ArrayList<>();
    private final List<TextRange> loose = new ArrayList<>();

    SqlServerReader(String text, Outline outline) {
        this.text = text;
        this.outline = outline;
        this.end = outline.body().end();
        this.flaws = new ArrayList<>(outline.flaws());
    }

    Anatomy read() {
        int start = outline.scheme().end();
        int serverEnd = word(start);
        int hostEnd = serverEnd < end && text.charAt(serverEnd) == '\\' ? word(serverEnd + 1) : serverEnd;
        int portEnd = hostEnd < end && text.charAt(hostEnd) == ':' ? word(hostEnd + 1) : hostEnd;
        Optional<TextRange> port = portEnd > hostEnd ? port(hostEnd + 1, portEnd) : Optional.empty();
        int first = Scan.first(text, ";", portEnd, end);
        int question = Scan.first(text, "?", start, first);
        if (question < first) {
            flaws.add(new Flaw(DefectKind.QUESTION_MARK_ON_SQLSERVER, new TextRange(question, question + 1)));
        } else if (portEnd < first) {
            wrong(portEnd, portEnd + 1);
        }
        properties(first);
        return new Anatomy(
                outline.body(),
                outline.scheme(),
                value("user", "username", "uid"),
                hidden(start, first),
                hostEnd > start ? Optional.of(new TextRange(start, hostEnd)) : Optional.empty(),
                port,
                value("database", "initial catalog"),
                first < end ? Optional.of(new TextRange(first, end)) : Optional.empty(),
                Optional.empty(),
                parameters,
                flaws);
    }

    /** The end of a run of plain characters and braced parts. */
    private int word(int from) {
        int at = from;
        while (at < end && SEPARATORS.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '{') {
                int close = text.indexOf('}', at);
                if (close < 0 || close >= end) {
                    wrong(at, end);
                    return end;
                }
                at = close;
            }
            at++;
        }
        return at;
    }

    private void wrong(int from, int to) {
        flaws.add(new Flaw(DefectKind.SQLSERVER_SYNTAX, new TextRange(from, to)));
    }

    private Optional<TextRange> port(int from, int to) {
        TextRange port = new TextRange(from, to);
        boolean variable = Scan.braces(text, port);
        boolean number = from < to && to - from < 6 && port.of(text).chars().allMatch(c -> c >= '0' && c <= '9');
        boolean question = Scan.has(text, "?", port);
        if (!variable && !question && (!number || Integer.parseInt(port.of(text)) > 65535)) {
            flaws.add(new Flaw(DefectKind.INVALID_PORT, port));
        }
        return Optional.of(port).filter(range -> range.length() > 0);
    }

    private void properties(int first) {
        int at = first;
        while (at + 1 < end) {
            at = property(at + 1);
        }
    }

    /** Reads one property; gives the offset of the semicolon behind it, or the end. */
    private int property(int from) {
        int nameEnd = word(from);
        if (nameEnd == from || nameEnd == end || text.charAt(nameEnd) != '=') {
            int next = Scan.first(text, ";", nameEnd, end);
            wrong(from, Math.max(next, from + 1));
            // Perhaps the rest of a password that has a semicolon in it.
            loose.add(new TextRange(from, next));
            return next;
        }
        int valueEnd = word(nameEnd + 1);
        int next = Scan.first(text, ";", valueEnd, end);
        parameters.add(new RawParameter(new TextRange(from, nameEnd), Optional.of(new TextRange(nameEnd + 1, next))));
        if (valueEnd == nameEnd + 1 && valueEnd == next) {
            wrong(from, next);
        } else if (valueEnd < next) {
            separator(nameEnd + 1, valueEnd);
        } else {
            foreign(nameEnd + 1, next);
        }
        return next;
    }

    /** A value that a separator cuts off, perhaps because parameters were added as in other URLs. */
    private void separator(int from, int at) {
        int question = Scan.first(text, "?", from, at);
        boolean name = question + 1 < at
                && text.charAt(at) == '='
                && text.substring(question + 1, at).chars().allMatch(c -> c == '_' || Character.isLetter(c));
        if (name) {
            flaws.add(new Flaw(DefectKind.QUESTION_MARK_ON_SQLSERVER, new TextRange(question, question + 1)));
        } else {
            wrong(at, at + 1);
        }
    }

    /** Prisma's reader knows ASCII only. */
    private void foreign(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > '~') {
                wrong(i, i + 1);
                return;
            }
        }
    }

    private Optional<TextRange> value(String... names) {
        Optional<TextRange> found = Optional.empty();
        for (RawParameter parameter : parameters) {
            String name = parameter.name().of(text);
            for (String wanted : names) {
                found = name.equalsIgnoreCase(wanted) ? parameter.value() : found;
            }
        }
        return found;
    }

    /** A URL written in another database's way can have its password before an {@code @}. */
    private List<TextRange> hidden(int start, int first) {
        List<TextRange> hidden = new ArrayList<>();
        int at = Scan.last(text, '@', start, first);
        if (at > start) {
            hidden.add(new TextRange(start, at));
        }
        loose.stream().filter(range -> range.length() > 0).forEach(hidden::add);
        return hidden;
    }
}
