package dev.slipway.domain.client;

import dev.slipway.domain.text.Sha256Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A schema and the one that a client was generated from. Prisma formats what it writes into the client, from 5.15 on at the
 * latest, so that blanks and comments do not count.
 */
public final class SchemaCompared {
    private SchemaCompared() {}

    /** A line of a schema, without what does not count. */
    private record Line(int number, String text) {}

    /** Whether a hash that a client has is that of a schema: SHA-256 of its Base64, in hexadecimal. */
    public static boolean isHashOf(String hash, String schema) {
        String text = Base64.getEncoder().encodeToString(schema.getBytes(StandardCharsets.UTF_8));
        return Sha256Digest.hex(text).equals(hash);
    }

    /** The first line of a schema that differs from another; empty where they say the same. */
    public static Optional<Integer> firstDifference(String schema, String other) {
        List<Line> lines = lines(schema);
        List<Line> others = lines(other);
        if (together(lines).equals(together(others))) {
            return Optional.empty();
        }
        int common = Math.min(lines.size(), others.size());
        for (int at = 0; at < common; at++) {
            if (!lines.get(at).text().equals(others.get(at).text())) {
                return Optional.of(lines.get(at).number());
            }
        }
        return Optional.of(
                lines.size() > common
                        ? lines.get(common).number()
                        : Math.max(1, (int) schema.stripTrailing().lines().count()));
    }

    private static String together(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining());
    }

    private static List<Line> lines(String schema) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : schema.lines().toList()) {
            number++;
            String text = meaning(line);
            if (!text.isEmpty()) {
                lines.add(new Line(number, text));
            }
        }
        return lines;
    }

    private static String meaning(String line) {
        StringBuilder meaning = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (!quoted && c == '/' && line.startsWith("//", at)) {
                break;
            }
            if (c == '\\' && quoted && at + 1 < line.length()) {
                meaning.append(c).append(line.charAt(++at));
                continue;
            }
            quoted ^= c == '"';
            if (quoted || (c > ' ' && c != '\ufeff')) {
                meaning.append(c);
            }
        }
        return meaning.toString();
    }
}
