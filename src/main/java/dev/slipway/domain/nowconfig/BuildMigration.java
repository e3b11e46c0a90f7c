package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.array;
import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.object;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.edit.JsonCopy;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.nowconfig.Migrated.Fate;
import dev.slipway.domain.nowconfig.Migrated.MovedSetting;
import dev.slipway.domain.webproject.EntryPointChoice;
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
record BuildMigration(
        Document now, ProjectFiles project, Optional<String> include, Consumer<MovedSetting> steps, List<Part> builds) {
    /** What of a build's settings has a counterpart in functions, or needs none. */
    private static final Set<String> CONFIG = Set.of("includeFiles", "maxLambdaSize", "src", "use");
    /** Written anew, since the schema of today knows them nowhere else. */
    private static final Set<String> MOVED = Set.of("config", "includeFiles", "maxLambdaSize");

    BuildMigration(Document now, ProjectFiles project, Optional<String> include, Consumer<MovedSetting> steps) {
        this(
                now,
                project,
                include,
                steps,
                Part.of(now).get("builds").map(Part::items).orElse(List.of()));
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
        return !builds.isEmpty()
                && now.at("functions").isEmpty()
                && patterns.size() == builds.size()
                && patterns.stream().noneMatch(FunctionFiles::isUnjudged)
                && builds.stream().allMatch(this::isPlain)
                && project.whole()
                && project.framework(Optional.empty())
                        .filter(known -> !known.isPlainNode())
                        .isEmpty()
                && serves(patterns);
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

    private boolean isPlain(Part build) {
        return project.builders().isNode(use(build))
                && source(build).filter(path -> path.startsWith("api/")).isPresent()
                && config(build).keys().stream().map(Part::name).allMatch(CONFIG::contains);
    }

    /** {@code functions}; nothing where no file has to be included. */
    List<Member> functions() {
        TreeMap<String, Member> functions = new TreeMap<>();
        for (Part build : builds) {
            String pattern = source(build).orElseThrow();
            // An entry without a setting is refused.
            included(build)
                    .or(() -> include)
                    .ifPresent(files ->
                            functions.put(pattern, member(pattern, object(member("includeFiles", text(files))))));
            step(build, Fate.KEPT, "functions \"" + pattern + "\".");
        }
        return functions.isEmpty()
                ? List.of()
                : List.of(member("functions", new Members(List.copyOf(functions.values()))));
    }

    /** {@code builds} with moved names, without those that nothing builds any more. */
    List<Member> kept() {
        List<JsonValue> kept = new ArrayList<>();
        for (Part build : builds) {
            String use = use(build);
            Optional<String> today = project.builders().today(use);
            today.ifPresent(name -> kept.add(build(build, name)));
            step(
                    build,
                    today.isPresent() ? Fate.KEPT : Fate.BY_HAND,
                    today.map(name -> "As a build, by " + name + ".")
                            .orElse(
                                    use.isEmpty()
                                            ? "It names no builder (\"use\"), and was left out."
                                            : use + " is not on npm, and nothing took its place: it was left out. Let"
                                                    + " package.json's \"build\" make these files, or write them as"
                                                    + " functions in api/."));
        }
        return kept.isEmpty() ? List.of() : List.of(member("builds", array(kept)));
    }

    private Members build(Part build, String today) {
        List<Member> members = new ArrayList<>();
        for (Part value : build.values()) {
            if (!MOVED.contains(value.name())) {
                members.add(value.name().equals("use") ? member("use", text(today)) : copy(value));
            }
        }
        List<Member> config = new ArrayList<>();
        if (project.builders().isNode(today) && included(build).isEmpty()) {
            include.ifPresent(files -> config.add(member("includeFiles", text(files))));
        }
        config(build).values().stream()
                .filter(value -> !List.of("src", "use", "maxLambdaSize").contains(value.name()))
                .forEach(value -> config.add(copy(value)));
        if (!config.isEmpty()) {
            members.add(member("config", new Members(config)));
        }
        return new Members(members);
    }

    private Member copy(Part value) {
        return member(value.name(), JsonCopy.of(now, value.node()));
    }

    private static Part config(Part build) {
        return build.get("config").orElse(build);
    }

    private static Optional<String> included(Part build) {
        Optional<Part> files = config(build).get("includeFiles");
        List<String> several = files.map(Part::items).orElse(List.of()).stream()
                .flatMap(each -> each.text().stream())
                .toList();
        return several.size() > 1
                ? Optional.of("{" + String.join(",", several) + "}")
                : several.stream().findFirst().or(() -> files.flatMap(Part::text));
    }

    private static Optional<String> source(Part build) {
        return build.text("src").map(EntryPointChoice::relative);
    }

    private static String use(Part build) {
        return build.text("use").orElse("");
    }

    private void step(Part build, Fate fate, String what) {
        steps.accept(new MovedSetting(build.at().text(), now.line(build.node()), fate, what));
        config(build)
                .key("maxLambdaSize")
                .ifPresent(key -> steps.accept(new MovedSetting(
                        build.at().text() + "/config/maxLambdaSize",
                        now.line(key.node()),
                        Fate.DROPPED,
                        "Nothing has read it since September 2019.")));
    }
}
