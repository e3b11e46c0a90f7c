package dev.slipway.domain.release;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of npm, as far as it tells which versions are in it; without pre-releases (node-semver, ranges). */
public final class MajorRange {
    private static final int LONGEST = 200;
    private static final long MINOR = 100_000;
    private static final long MAJOR = MINOR * MINOR;

    private MajorRange() {}

    /** From a version on, up to another that is not in it any more. */
    private record Span(long from, long to) {
        static final Span ALL = new Span(0, Long.MAX_VALUE);

        Span and(Span other) {
            return new Span(Math.max(from, other.from), Math.min(to, other.to));
        }

        boolean has(PrismaVersion version) {
            long one = version.major() * MAJOR + version.minor() * MINOR + version.patch();
            return from <= one && one < to;
        }

        boolean has(int major) {
            return Math.max(from, major * MAJOR) < Math.min(to, (major + 1) * MAJOR);
        }
    }

    /** The first of the majors that a range takes; empty where none is, and of what is no range that is read here. */
    public static Optional<Integer> first(List<Integer> majors, String range) {
        List<Span> choices = choices(range);
        return majors.stream()
                .filter(major -> choices.stream().anyMatch(each -> each.has(major)))
                .findFirst();
    }

    /** Whether a version is not in a range for certain; of what is no range that is read here, and of a pre-release, nothing is. */
    public static boolean excludes(String range, String version) {
        List<Span> choices = choices(range);
        return !choices.isEmpty()
                && PrismaVersion.parse(version)
                        .filter(each -> each.preRelease().equals(PreRelease.NONE))
                        .filter(each -> choices.stream().noneMatch(span -> span.has(each)))
                        .isPresent();
    }

    /** None where one of them is not read here. */
    private static List<Span> choices(String range) {
        if (range.isBlank() || range.length() > LONGEST) {
            return List.of();
        }
        List<Optional<Span>> choices = Pattern.compile("\\|\\|")
                .splitAsStream(range + " ")
                .map(MajorRange::all)
                .toList();
        return choices.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : choices.stream().flatMap(Optional::stream).toList();
    }

    /** What all comparators of a choice take. */
    private static Optional<Span> all(String choice) {
        String plain =
                choice.strip().replaceAll("(\\S+)\\s+-\\s+(\\S+)", ">=$1 <=$2").replaceAll("([<>=~^])\\s+", "$1");
        Optional<Span> span = Optional.of(Span.ALL);
        for (String each : plain.isEmpty() ? new String[] {"*"} : plain.split("\\s+")) {
            Optional<Span> one = comparator(each);
            span = span.flatMap(known -> one.map(known::and));
        }
        return span;
    }

    private static Optional<Span> comparator(String text) {
        Matcher match = Pattern.compile(
                        "([<>]=?|[=^~]|)v?([0-9]{1,4}|[xX*])(?:\\.([0-9]{1,4}|[xX*]))?(?:\\.([0-9]{1,4}|[xX*]))?")
                .matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int parts = 0;
        long from = 0;
        while (parts < 3 && number(match, parts + 2)) {
            from += Long.parseLong(match.group(parts + 2)) * (parts == 0 ? MAJOR : parts == 1 ? MINOR : 1);
            parts++;
        }
        long next = from + step(parts);
        return Optional.of(
                switch (parts == 0 ? "*" : match.group(1)) {
                    case "*" -> Span.ALL;
                    case ">=" -> new Span(from, Long.MAX_VALUE);
                    case ">" -> new Span(next, Long.MAX_VALUE);
                    case "<=" -> new Span(0, next);
                    case "<" -> new Span(0, from);
                    case "^" -> new Span(from, behindCaret(from, parts));
                    case "~" -> new Span(from, parts > 1 ? (from / MINOR + 1) * MINOR : next);
                    default -> new Span(from, next);
                });
    }

    /** The first of its numbers that is not zero stays, the last that is written at the latest. */
    private static long behindCaret(long from, int parts) {
        long kept = from >= MAJOR || parts == 1 ? MAJOR : from >= MINOR || parts == 2 ? MINOR : 1;
        return (from / kept + 1) * kept;
    }

    private static boolean number(Matcher match, int group) {
        String part = match.group(group);
        return part != null && Character.isDigit(part.charAt(0));
    }

    /** How far the versions reach that so many parts of one name. */
    private static long step(int parts) {
        return parts == 1 ? MAJOR : parts == 2 ? MINOR : 1;
    }
}
