package dev.slipway.domain.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** URLs and what was meant to be one, with a secret that no output may show. */
public final class UrlShapes {
    /** Halves, since something may cut the secret; without regard to case. */
    private static final List<String> HALVES = List.of("zq7xwv", "9jp4t");

    private UrlShapes() {}

    /** All of them, some hundred. */
    public static List<String> all() {
        return lines("urls.txt").stream()
                .map(line -> line.replace("{S}", "Zq7xWv9Jp4T")
                        .replace("{A}", "Zq7xWv")
                        .replace("{B}", "9Jp4T")
                        .replace("{TAB}", "\t"))
                .toList();
    }

    /** Whether a text shows a part of the secret. */
    public static boolean isSecretIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return HALVES.stream().anyMatch(lower::contains);
    }

    static List<String> lines(String resource) {
        try (InputStream in = UrlShapes.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
