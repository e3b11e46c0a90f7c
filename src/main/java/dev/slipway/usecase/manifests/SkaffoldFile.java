package dev.slipway.usecase.manifests;

import dev.slipway.domain.judgement.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Skaffold builds by a Dockerfile: {@code build.artifacts}, those of profiles too (skaffold.yaml, v4beta13, 2026-12-01). */
final class SkaffoldFile {
    static final String NAME = "skaffold.yaml";

    private static final int MOST = 200;

    /** What makes an artifact without a Dockerfile. */
    private static final List<String> OTHERS = List.of("buildpacks", "jib", "bazel", "ko", "custom");

    private SkaffoldFile() {}

    static List<BuildCommand> builds(String text) {
        List<BuildCommand> builds = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int artifacts = -1;
        int item = -1;
        for (int i = 0; i < lines.size() && builds.size() < MOST; i++) {
            String line = lines.get(i).strip();
            int indent = lines.get(i).indexOf(line);
            if (line.equals("artifacts:")) {
                artifacts = indent;
                item = -1;
            } else if (line.startsWith("- ") && artifacts >= 0 && indent >= artifacts) {
                item = item < 0 ? indent : item;
                if (indent == item) {
                    artifact(lines, i, line).ifPresent(builds::add);
                }
            } else if (indent <= artifacts && !line.isEmpty() && !line.startsWith("#")) {
                artifacts = -1;
            }
        }
        return builds;
    }

    private static Optional<BuildCommand> artifact(List<String> lines, int at, String line) {
        int colon = line.indexOf(':');
        String first = colon < 0 ? "image" : line.substring(2, colon).strip();
        Map<String, String> given = BuildCommands.given(lines, at, first);
        if (colon > 0) {
            given.put(first, line.substring(colon + 1).replaceAll("[\"']", "").strip());
        }
        Optional.ofNullable(given.get("dockerfile")).ifPresent(file -> given.put("file", file));
        return OTHERS.stream().anyMatch(given::containsKey)
                ? Optional.empty()
                : BuildCommand.of(given, Place.in(NAME, at + 1, line));
    }
}
