package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.array;
import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.object;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.edit.JsonCopy;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.nowconfig.Migrated.Fate;
import dev.slipway.domain.nowconfig.Migrated.Step;
import dev.slipway.domain.webproject.EntryPointChoice;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.FunctionFiles;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The builds of a now.json: functions where all are Node's and in api/, else builds with the names of today. */
final class BuildMigration {
    private static final Set<String> CONFIG = Set.of("includeFiles", "maxLambdaSize", "src", "use");

    /** Written anew, since the schema of today knows them nowhere else. */
    private static final Set<String> CONFIG_KEYS = Set.of("config", "includeFiles", "maxLambdaSize");

    private final Document now;
    private final ProjectFiles project;
    private final Optional<String> include;
    private final Consumer<Step> steps;
    private final List<Node> builds;

    BuildMigration(Document now, ProjectFiles project, Optional<String> include, Consumer<Step> steps) {
        this.now = now;
        this.project = project;
        this.include = include;
        this.steps = steps;
        this.builds = now.at("builds").map(node -> node.asSequence().items()).orElse(List.of());
    }

    /**
     * Whether `functions` deploys what the builds did: each makes functions of Node files in api/, all of those that are
     * functions without them, and nothing else is built. A program outside of api/ stays a build, which needs no hand.
     */
    boolean convertible() {
        List<String> patterns = builds.stream()
                .flatMap(build -> source(build).stream())
                .sorted()
                .toList();
        boolean plain = !builds.isEmpty()
                && now.at("functions").isEmpty()
                && patterns.size() == builds.size()
                && patterns.stream().noneMatch(FunctionFiles::isUnjudged)
                && builds.stream().allMatch(this::isPlain);
        return plain && project.whole() && framework().isEmpty() && serves(patterns);
    }

    private Optional<Framework> framework() {
        return project.framework(Optional.empty()).filter(known -> !known.isPlainNode());
    }

    private boolean serves(List<String> patterns) {
        Set<String> used = new HashSet<>();
        for (String file : project.names()) {
            if (FunctionFiles.isFunction(file)) {
                Optional<String> first = FunctionFiles.first(patterns, file);
                if (first.isEmpty()) {
                    return false;
                }
                used.add(first.get());
            }
        }
        return used.containsAll(patterns);
    }

    private boolean isPlain(Node build) {
        return project.builders().isNode(use(build))
                && source(build).filter(path -> path.startsWith("api/")).isPresent()
                && config(build).entries().stream()
                        .allMatch(entry -> CONFIG.contains(entry.key().value()));
    }

    /** {@code functions}; nothing where no file has to be included. */
    List<Member> functions() {
        TreeMap<String, JsonValue> functions = new TreeMap<>();
        for (int i = 0; i < builds.size(); i++) {
            Node build = builds.get(i);
            String pattern = source(build).orElseThrow();
            // An entry without a setting is refused.
            included(build)
                    .or(() -> include)
                    .ifPresent(files -> functions.put(pattern, object(member("includeFiles", text(files)))));
            steps.accept(step(build, "/builds/" + i, Fate.KEPT, "functions \"" + pattern + "\"."));
            dead(build, i);
        }
        return functions.isEmpty()
                ? List.of()
                : List.of(member(
                        "functions",
                        new Members(functions.entrySet().stream()
                                .map(e -> member(e.getKey(), e.getValue()))
                                .toList())));
    }

    /** {@code builds} with moved names, without those that nothing builds any more. */
    List<Member> kept() {
        List<JsonValue> kept = new ArrayList<>();
        for (int i = 0; i < builds.size(); i++) {
            Node build = builds.get(i);
            String use = use(build);
            Optional<String> today = project.builders().today(use);
            if (today.isPresent()) {
                kept.add(build(build, today.get()));
                steps.accept(step(build, "/builds/" + i, Fate.KEPT, "As a build, by " + today.get() + "."));
            } else {
                steps.accept(step(build, "/builds/" + i, Fate.BY_HAND, gone(use)));
            }
            dead(build, i);
        }
        return kept.isEmpty() ? List.of() : List.of(member("builds", array(kept)));
    }

    private static String gone(String use) {
        return use.isEmpty()
                ? "It names no builder (\"use\"), and was left out."
                : use + " is not on npm, and nothing took its place: it was left out. Let package.json's \"build\" make"
                        + " these files, or write them as functions in api/.";
    }

    private Members build(Node build, String today) {
        List<Member> members = new ArrayList<>();
        boolean engine = project.builders().isNode(today)
                && include.isPresent()
                && included(build).isEmpty();
        for (Entry entry : build.asMapping().entries()) {
            String key = entry.key().value();
            if (key.equals("use")) {
                members.add(member(key, text(today)));
            } else if (!CONFIG_KEYS.contains(key)) {
                members.add(member(key, JsonCopy.of(now, entry.value())));
            }
        }
        Members config = config(config(build), engine);
        if (!config.members().isEmpty()) {
            members.add(member("config", config));
        }
        return new Members(members);
    }

    private Members config(Mapping config, boolean engine) {
        List<Member> members = new ArrayList<>();
        if (engine) {
            members.add(member("includeFiles", text(include.orElse(""))));
        }
        config.entries().stream()
                .filter(entry -> !List.of("src", "use", "maxLambdaSize")
                        .contains(entry.key().value()))
                .forEach(entry -> members.add(member(entry.key().value(), JsonCopy.of(now, entry.value()))));
        return new Members(members);
    }

    private void dead(Node build, int index) {
        Mapping config = config(build);
        config.entry("maxLambdaSize")
                .ifPresent(entry -> steps.accept(step(
                        entry.key(),
                        "/builds/" + index + "/config/maxLambdaSize",
                        Fate.DROPPED,
                        "Nothing has read it since September 2019.")));
    }

    private static Mapping config(Node build) {
        return build.asMapping().get("config").map(Node::asMapping).orElse(build.asMapping());
    }

    private static Optional<String> included(Node build) {
        Optional<Node> files = config(build).get("includeFiles");
        if (files.isPresent() && files.get() instanceof Sequence several) {
            List<String> patterns =
                    several.items().stream().flatMap(n -> n.asText().stream()).toList();
            return patterns.size() < 2
                    ? patterns.stream().findFirst()
                    : Optional.of("{" + String.join(",", patterns) + "}");
        }
        return files.flatMap(Node::asText);
    }

    private static Optional<String> source(Node build) {
        return build.asMapping().get("src").flatMap(Node::asText).map(EntryPointChoice::relative);
    }

    private static String use(Node build) {
        return build.asMapping().get("use").flatMap(Node::asText).orElse("");
    }

    private Step step(Node node, String pointer, Fate fate, String what) {
        return new Step(pointer, now.line(node), fate, what);
    }
}
