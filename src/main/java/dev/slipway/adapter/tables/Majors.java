package dev.slipway.adapter.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The versions that a row of the runtime table is about, written {@code 8-16}, {@code 17-19,21} or {@code 18-18.15}. What
 * a version leaves out is the last: {@code 18} is none of {@code 18-18.15}.
 */
record Majors(List<Span> spans) {
    Majors {
        spans = List.copyOf(spans);
    }

    /** Reads the text of a row; nothing means any version. */
    static Majors parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int hyphen = part.indexOf('-');
            String first = hyphen < 0 ? part : part.substring(0, hyphen);
            spans.add(Span.of(first, part.substring(hyphen + 1)));
        }
        return new Majors(spans);
    }

    /** Whether a version, such as {@code 22.11.0}, is one of these. */
    boolean contain(String version) {
        if (spans.isEmpty() || version.isEmpty()) {
            return true;
        }
        int[] asked = Span.numbers(version, Integer.MAX_VALUE);
        return spans.stream()
                .anyMatch(span -> Arrays.compare(span.from(), asked) <= 0 && Arrays.compare(asked, span.to()) <= 0);
    }

    /** Each major version, and of a part of one its last. */
    List<String> examples() {
        return spans.stream().flatMap(span -> span.examples().stream()).toList();
    }

    /** From a version to another, with both. */
    record Span(String first, String last) {
        static Span of(String first, String last) {
            Span span = new Span(first, last);
            if (Arrays.compare(span.from(), span.to()) > 0) {
                throw new NumberFormatException(first + " is behind " + last);
            }
            return span;
        }

        int[] from() {
            return numbers(first, 0);
        }

        int[] to() {
            return numbers(last, Integer.MAX_VALUE);
        }

        List<String> examples() {
            return last.indexOf('.') >= 0
                    ? List.of(last)
                    : IntStream.rangeClosed(from()[0], Math.min(to()[0], from()[0] + 1000))
                            .mapToObj(Integer::toString)
                            .toList();
        }

        static int[] numbers(String version, int absent) {
            int[] numbers = {absent, absent, absent};
            String[] parts = version.split("\\.", 4);
            for (int at = 0; at < Math.min(parts.length, 3); at++) {
                numbers[at] = parts[at].length() < 9 ? Integer.parseInt(parts[at]) : Integer.MAX_VALUE;
            }
            return numbers;
        }
    }
}
