package dev.slipway.adapter.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The major versions that a row of the runtime table is about, written {@code 8-16}, {@code 18} or {@code 17-19,21}. */
record Majors(List<Integer> numbers) {
    Majors {
        numbers = List.copyOf(numbers);
    }

    /** Reads the text of a row; nothing means any version. */
    static Majors parse(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            int hyphen = part.indexOf('-');
            int first = Integer.parseInt(hyphen < 0 ? part : part.substring(0, hyphen));
            int last = Integer.parseInt(part.substring(hyphen + 1));
            IntStream.rangeClosed(first, Math.min(last, first + 1000)).forEach(numbers::add);
        }
        return new Majors(numbers);
    }

    /** Whether a version, such as {@code 22.11.0}, is one of these. */
    boolean contain(String version) {
        if (numbers.isEmpty() || version.isEmpty()) {
            return true;
        }
        int dot = version.indexOf('.');
        String major = dot < 0 ? version : version.substring(0, dot);
        return major.length() < 9 && numbers.contains(Integer.parseInt(major));
    }
}
