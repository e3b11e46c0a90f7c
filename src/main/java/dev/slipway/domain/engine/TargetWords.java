package dev.slipway.domain.engine;

import dev.slipway.domain.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the binary target that somebody may have meant, who may call systems and CPUs by other names than Prisma does. */
final class TargetWords {
    private static final String STATIC = "static";

    private TargetWords() {}

    /** What {@code typo} is in Prisma's words, if that is a name; else the newest that begins so; else the nearest. */
    static Optional<String> nearest(String typo, List<String> names) {
        String inWords = translated(typo);
        List<String> usual = names.stream()
                .filter(name -> fitsStatic(inWords, name) && fitsCpu(inWords, name))
                .toList();
        if (usual.contains(inWords)) {
            return Optional.of(inWords);
        }
        return usual.stream()
                .filter(name -> name.startsWith(inWords + "-"))
                .reduce((first, second) -> second)
                .or(() -> NearestName.byParts(inWords, usual).stream().findFirst());
    }

    /** Executables alone are published for static targets: nobody means them who does not say so. */
    private static boolean fitsStatic(String typed, String name) {
        return typed.contains(STATIC) || !name.contains(STATIC);
    }

    /** A CPU that was named is no misspelling of another. */
    private static boolean fitsCpu(String typed, String name) {
        boolean arm = typed.contains("arm64");
        boolean named = arm || typed.contains("x64");
        return !named || arm == name.contains("arm");
    }

    private static String translated(String typo) {
        List<String> parts = new ArrayList<>();
        Map<String, String> words = words();
        for (String part : typo.toLowerCase(Locale.ROOT).replace('_', '-').split("-", -1)) {
            parts.add(words.getOrDefault(part, part));
        }
        return String.join("-", parts).replace("linux-linux-", "linux-");
    }

    private static Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("aarch64", "arm64"),
                Map.entry("amd64", "x64"),
                Map.entry("mac", "darwin"),
                Map.entry("macos", "darwin"),
                Map.entry("osx", "darwin"),
                Map.entry("win", "windows"),
                Map.entry("win32", "windows"),
                Map.entry("win64", "windows"),
                Map.entry("alpine", "linux-musl"),
                Map.entry("ubuntu", "debian"),
                Map.entry("amazon", "rhel"),
                Map.entry("amzn2023", "rhel"),
                Map.entry("al2023", "rhel"),
                Map.entry("lambda", "rhel"),
                Map.entry("centos", "rhel"),
                Map.entry("fedora", "rhel"),
                Map.entry("redhat", "rhel"));
    }
}
