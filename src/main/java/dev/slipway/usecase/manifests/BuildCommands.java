package dev.slipway.usecase.manifests;

import dev.slipway.domain.dockerfile.ImageCpu;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a project's image is built: by {@code docker build} in scripts and pipelines, GitHub's action, bake and Skaffold. */
public final class BuildCommands {
    private static final String ACTION = "docker/build-push-action";
    private static final String MANIFEST = "package.json";

    private static final List<String> FILES = Vocabulary.inOrder("""
            package.json Makefile makefile Justfile justfile Taskfile.yml Taskfile.yaml .gitlab-ci.yml
            bitbucket-pipelines.yml azure-pipelines.yml .circleci/config.yml build.sh deploy.sh docker-build.sh""");

    private static final int MOST = 500;
    /** Lines of a step of a pipeline; a score is usual. */
    private static final int LONGEST_STEP = 200;

    private static final List<String> FOLDERS = List.of(".github/workflows", "scripts", "bin");

    private final List<BuildCommand> all = new ArrayList<>();

    private BuildCommands() {}

    /** Of a project's folder; what cannot be read is left out. */
    public static BuildCommands of(ReadableTexts texts, Path folder) {
        BuildCommands commands = new BuildCommands();
        Set<String> names = new LinkedHashSet<>(FILES);
        for (String below : FOLDERS) {
            try {
                texts.below(folder.resolve(below)).stream()
                        .map(file -> Slashes.relative(folder, file))
                        .filter(name -> name.endsWith(".sh") || name.endsWith(".yml") || name.endsWith(".yaml"))
                        .forEach(names::add);
            } catch (ProblemException unlisted) {
                // Who judges what stands there says why.
            }
        }
        for (String name : names) {
            texts.readable(folder.resolve(name))
                    .filter(text -> text.contains("build"))
                    .ifPresent(text -> commands.read(name, text));
        }
        Map<String, String> bake = new LinkedHashMap<>();
        BakeFile.NAMES.forEach(name -> texts.readable(folder.resolve(name)).ifPresent(text -> bake.put(name, text)));
        commands.all.addAll(BakeFile.builds(bake));
        texts.readable(folder.resolve(SkaffoldFile.NAME))
                .ifPresent(text -> commands.all.addAll(SkaffoldFile.builds(text)));
        return commands;
    }

    /** The CPU that a Dockerfile is built for; those of several as they stand, empty where none is named. */
    public Optional<Fact<String>> cpu(String dockerfile) {
        List<BuildCommand> named = of(dockerfile).stream()
                .filter(each -> !each.platforms().isEmpty())
                .toList();
        Set<String> cpus = named.stream()
                .flatMap(each -> each.platforms().stream())
                .flatMap(each -> ImageCpu.of(each).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return cpus.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Fact<>(String.join(" and ", cpus), named.get(0).place()));
    }

    /** The stages that a Dockerfile is built to; empty for the last. */
    List<Optional<String>> targets(String dockerfile) {
        return of(dockerfile).stream().map(BuildCommand::target).toList();
    }

    private List<BuildCommand> of(String dockerfile) {
        return all.stream().filter(each -> each.file().equals(dockerfile)).toList();
    }

    private void read(String name, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && all.size() < MOST; i++) {
            String line = lines.get(i).strip();
            Place place = Place.in(name, i + 1, line);
            if (line.startsWith("#") || line.startsWith("//")) {
                continue;
            }
            if (line.contains(ACTION) && line.replaceFirst("^- *", "").startsWith("uses:")) {
                BuildCommand.of(given(lines, i, "uses"), place).ifPresent(all::add);
                continue;
            }
            StringBuilder whole = new StringBuilder(line);
            while (whole.length() > 0 && whole.charAt(whole.length() - 1) == '\\' && i + 1 < lines.size()) {
                whole.setCharAt(whole.length() - 1, ' ');
                whole.append(lines.get(++i).strip());
            }
            String plain = name.equals(MANIFEST) ? whole.toString().replace("\\\"", "'") : whole.toString();
            for (String command : plain.split(name.equals(MANIFEST) ? "\"|&&|\\|\\||[;|]" : "&&|\\|\\||[;|]")) {
                BuildCommand.of(command, place).ifPresent(all::add);
            }
        }
    }

    /** What stands below {@code with:} of a step, or of an artifact; a list of several lines is one value. */
    static Map<String, String> given(List<String> lines, int uses, String first) {
        Map<String, String> given = new HashMap<>();
        int step = lines.get(uses).replaceFirst("-", " ").indexOf(first);
        String key = "";
        for (String line : lines.subList(uses + 1, Math.min(uses + LONGEST_STEP, lines.size()))) {
            String bare = line.strip();
            int indent = line.indexOf(bare);
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            if (indent < step) {
                break;
            }
            int colon = bare.indexOf(": ");
            boolean begins = colon > 0 || bare.endsWith(":");
            String value = begins && colon > 0 ? bare.substring(colon + 2).strip() : begins ? "" : bare;
            key = begins ? bare.substring(0, colon > 0 ? colon : bare.length() - 1) : key;
            String plain = value.equals("|") || value.equals(">") ? "" : value.replaceAll("[\"'\\[\\]]", "");
            given.merge(key, plain, (known, more) -> known + " " + more);
        }
        // Without a context the action builds the repository's root.
        given.putIfAbsent("context", ".");
        return given;
    }
}
