package dev.slipway.domain.nowconfig;

import dev.slipway.domain.webproject.EntryPoint;
import java.util.ArrayList;
import java.util.List;

/** The path of an entry point in a URL: the file's own without its ending, {@code [name]} standing for a segment. */
final class EntryRoute {
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private EntryRoute() {}

    static boolean hasPlaceholder(EntryPoint entry) {
        return entry.path().contains("/[");
    }

    /** A regular expression for the {@code src} of a route. */
    static String source(EntryPoint entry) {
        StringBuilder source = new StringBuilder();
        for (String segment : segments(entry)) {
            source.append('/').append(isPlaceholder(segment) ? "([^/]+)" : escaped(segment));
        }
        return source.length() == 0 ? "/" : source.toString();
    }

    /** The file, with what the placeholders stand for in its query. */
    static String destination(EntryPoint entry) {
        StringBuilder destination = new StringBuilder(entry.path());
        int group = 0;
        for (String segment : segments(entry)) {
            if (isPlaceholder(segment)) {
                group++;
                String name = segment.substring(1, segment.length() - 1);
                destination
                        .append(group == 1 ? "?" : "&")
                        .append(name)
                        .append("=$")
                        .append(group);
            }
        }
        return destination.toString();
    }

    private static List<String> segments(EntryPoint entry) {
        List<String> segments = new ArrayList<>(List.of(entry.stem().split("/")));
        if (segments.get(segments.size() - 1).equals("index")) {
            segments.remove(segments.size() - 1);
        }
        return segments;
    }

    private static boolean isPlaceholder(String segment) {
        return segment.length() > 2 && segment.startsWith("[") && segment.endsWith("]");
    }

    private static String escaped(String segment) {
        StringBuilder escaped = new StringBuilder();
        segment.chars()
                .forEach(c -> escaped.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append((char) c));
        return escaped.toString();
    }
}
