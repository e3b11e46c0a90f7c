package dev.slipway.usecase.manifests;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Kubernetes manifests of a project: in the folders and under the names that they usually have, and known by what is
 * in them.
 *
 * @param manifests absolute, by name
 * @param unread what cannot be read where nothing but manifests is expected, absolute
 * @param made why what the cluster gets is not what stands there, a clause with its file; empty where it is
 */
public record KubernetesFiles(List<Path> manifests, List<Path> unread, Optional<String> made) {
    private static final List<String> FOLDERS = List.of(
            "k8s", "kubernetes", "kube", "manifests", "deploy", "deployment", "deployments", "helm", "chart", "charts");
    private static final List<String> NAMES = List.of("deployment", "k8s", "kubernetes");

    /** Folders that nothing else has a use for. */
    private static final List<String> THEIRS = List.of("k8s", "kubernetes", "kube");

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    /** What makes an overlay say something else than the files that it takes. */
    private static final List<String> CHANGES =
            List.of("patches:", "patchesStrategicMerge:", "patchesJson6902:", "replicas:", "components:", "bases:");

    /** What makes ConfigMaps and Secrets, so that it is read as those are. */
    private static final List<String> GENERATORS = List.of("configMapGenerator:", "secretGenerator:");

    private static final List<String> BLOCKS = List.of(": |", ": |-", ": |+", ": >", ": >-", ": >+");

    public KubernetesFiles {
        manifests = List.copyOf(manifests);
        unread = List.copyOf(unread);
    }

    /** Looks into a project; beside manifests, what cannot be read may be one. */
    public static KubernetesFiles of(ReadableTexts texts, Path folder) throws ProblemException {
        List<Path> manifests = new ArrayList<>();
        List<Path> unread = new ArrayList<>();
        Optional<String> made = Optional.empty();
        int overlays = 0;
        for (Path file : candidates(texts, folder)) {
            String text = "";
            try {
                text = texts.read(file).orElse("");
            } catch (ProblemException unreadable) {
                if (isTheirs(folder.relativize(file))) {
                    unread.add(file);
                }
                made = made.or(() -> Optional.of(unread(folder, file, unreadable)));
            }
            String name = file.getFileName().toString();
            if (name.startsWith("kustomization.")) {
                overlays++;
                boolean changes = overlays > 1 || CHANGES.stream().anyMatch(text::contains);
                made = changes ? Optional.of(kustomized(folder, file)) : made;
                if (GENERATORS.stream().anyMatch(text::contains)) {
                    manifests.add(file);
                }
            } else if (isManifest(text)) {
                manifests.add(file);
                boolean template = isTemplate(text);
                made = made.or(() -> template ? Optional.of(templated(folder, file)) : Optional.empty());
            }
        }
        return new KubernetesFiles(
                manifests, unread, manifests.isEmpty() && unread.isEmpty() ? Optional.empty() : made);
    }

    private static boolean isTheirs(Path file) {
        return THEIRS.stream()
                .anyMatch(each -> file.startsWith(each) || file.toString().startsWith(each + "."));
    }

    private static List<Path> candidates(ReadableTexts texts, Path folder) throws ProblemException {
        List<Path> all = new ArrayList<>();
        for (String name : NAMES) {
            ENDINGS.forEach(ending -> all.add(folder.resolve(name + ending)));
        }
        for (String name : FOLDERS) {
            all.addAll(texts.below(folder.resolve(name)));
        }
        return all.stream()
                .filter(file -> ENDINGS.stream().anyMatch(file.getFileName().toString()::endsWith))
                .toList();
    }

    private static boolean isManifest(String text) {
        return has(text, "apiVersion") && has(text, "kind");
    }

    /** At the beginning of a line, or as a member; a byte order mark is no part of the first (YAML 1.2, 5.2). */
    private static boolean has(String text, String key) {
        return Stream.of("\n" + key + ":", "\"" + key + "\"").anyMatch(text::contains)
                || text.startsWith(key + ":", text.startsWith("\uFEFF") ? 1 : 0);
    }

    /** Whether braces stand where YAML is; in a text of its own, as of a dashboard or of aws-auth, they are somebody else's. */
    private static boolean isTemplate(String text) {
        int block = -1;
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            int indent = line.length() - line.stripLeading().length();
            if (block < 0 || indent <= block) {
                if (line.contains("{{")) {
                    return true;
                }
                block = BLOCKS.stream().anyMatch(line.stripTrailing()::endsWith) ? indent : -1;
            }
        }
        return false;
    }

    private static String kustomized(Path folder, Path file) {
        return shown(folder, file)
                + ": kustomize makes the manifests of it, and is not run; name what it makes: kubectl"
                + " kustomize FOLDER > rendered.yaml, then --file rendered.yaml";
    }

    private static String templated(Path folder, Path file) {
        return shown(folder, file)
                + ": it is a template, which is not rendered; name what it makes: helm template CHART >"
                + " rendered.yaml, then --file rendered.yaml";
    }

    private static String unread(Path folder, Path file, ProblemException why) {
        return shown(folder, file) + ": what it declares is not known; "
                + why.problem().told();
    }

    private static String shown(Path folder, Path file) {
        return Slashes.relative(folder, file);
    }
}
