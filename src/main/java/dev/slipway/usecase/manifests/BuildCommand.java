package dev.slipway.usecase.manifests;

import dev.slipway.domain.judgement.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a script or a pipeline builds an image of the project's folder.
 *
 * @param file the Dockerfile, by its path there
 * @param target the stage that it ends with; empty where that is the last
 * @param platforms as Docker names them, {@code linux/arm64}; none where it is that of the machine that builds
 */
record BuildCommand(String file, Optional<String> target, List<String> platforms, Place place) {
    private static final Set<String> TOOLS = Set.of("docker", "podman", "nerdctl", "buildah", "depot");
    private static final Set<String> BUILD = Set.of("build", "bud");

    /** Options of docker build that stand alone (docker buildx build, reference, 2026-12-01). */
    private static final Set<String> ALONE = Set.of(
            "--load",
            "--push",
            "--pull",
            "--no-cache",
            "--quiet",
            "-q",
            "--rm",
            "--force-rm",
            "--squash",
            "--compress");

    private static final Set<String> HERE = Set.of(".", "./", "$PWD", "${PWD}", "$(pwd)");

    BuildCommand {
        platforms = List.copyOf(platforms);
    }

    /** By what {@code docker/build-push-action} is given, or a command line's options by their long names. */
    static Optional<BuildCommand> of(Map<String, String> options, Place place) {
        String context = options.getOrDefault("context", "");
        String file = options.getOrDefault("file", DefaultDockerfile.NAMES.get(0));
        return HERE.contains(context)
                ? Optional.of(new BuildCommand(
                        file.startsWith("./") ? file.substring(2) : file,
                        Optional.ofNullable(options.get("target")).filter(each -> !each.isEmpty()),
                        Stream.of(options.getOrDefault("platforms", "").split("[,\\s]+"))
                                .filter(each -> !each.isEmpty())
                                .toList(),
                        place))
                : Optional.empty();
    }

    /** That of one command of a shell; empty where it builds no image, or that of another folder. */
    static Optional<BuildCommand> of(String command, Place place) {
        List<String> words = ComposeWords.of(command);
        for (int i = 0; i < words.size(); i++) {
            if (TOOLS.contains(words.get(i))) {
                List<String> verbs = words.subList(i + 1, Math.min(words.size(), i + 6));
                int verb = verbs.stream()
                        .filter(BUILD::contains)
                        .findFirst()
                        .map(verbs::indexOf)
                        .orElse(-1);
                return verb < 0
                                || verbs.subList(0, verb).contains("compose")
                                || words.subList(0, i).contains("echo")
                        ? Optional.empty()
                        : of(options(words.subList(i + 2 + verb, words.size())), place);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                others.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            boolean alone = equals < 0 && (ALONE.contains(word) || i + 1 == words.size());
            String value = equals >= 0 ? word.substring(equals + 1) : alone ? "" : words.get(++i);
            switch (name) {
                case "-f", "--file" -> options.put("file", value);
                case "--target" -> options.put("target", value);
                case "--platform" -> options.put("platforms", value);
                default -> {
                    // Nothing of the stage or the CPU.
                }
            }
        }
        options.put("context", others.isEmpty() ? "" : others.get(others.size() - 1));
        return options;
    }
}
