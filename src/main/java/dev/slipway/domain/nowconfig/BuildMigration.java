package dev.slipway.domain.nowconfig;

import static dev.slipway.domain.document.edit.JsonValue.array;
import static dev.slipway.domain.document.edit.JsonValue.member;
import static dev.slipway.domain.document.edit.JsonValue.text;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.edit.JsonCopy;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.nowconfig.Migrated.Fate;
import dev.slipway.domain.nowconfig.Migrated.Step;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.EntryPointChoice;
import dev.slipway.domain.webproject.PackageManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The builds of a now.json: functions where all are Node's, else builds with the names of today. */
final class BuildMigration {
    private final Document now;
    private final PackageManifest manifest;
    private final Optional<String> include;
    private final Consumer<Step> steps;
    private final List<Node> builds;

    BuildMigration(Document now, PackageManifest manifest, Optional<String> include, Consumer<Step> steps) {
        this.now = now;
        this.manifest = manifest;
        this.include = include;
        this.steps = steps;
        this.builds = now.at("builds").map(node -> node.asSequence().items()).orElse(List.of());
    }

    /** Whether each build makes functions of Node files, and nothing stands in the way of `functions`. */
    boolean convertible() {
        return !builds.isEmpty()
                && now.at("functions").isEmpty()
                && builds.stream()
                        .allMatch(build -> isNode(use(build)) && source(build).isPresent());
    }

    /** {@code functions}, and what a program outside of api/ needs besides. */
    List<Member> functions() {
        TreeMap<String, JsonValue> functions = new TreeMap<>();
        for (int i = 0; i < builds.size(); i++) {
            Node build = builds.get(i);
            String source = source(build).orElseThrow();
            EntryPoint entry = new EntryPoint(source, "now.json builds it");
            String pattern = entry.isApi() || VercelJson.framework(manifest).isPresent() ? source : "api/**/*.js";
            Optional<String> files = included(build).or(() -> include);
            functions.put(
                    pattern,
                    new Members(files.map(f -> member("includeFiles", text(f))).stream()
                            .toList()));
            steps.accept(step(
                    build,
                    "/builds/" + i,
                    pattern.equals(source) ? Fate.KEPT : Fate.BY_HAND,
                    pattern.equals(source)
                            ? "functions \"" + pattern + "\"."
                            : VercelJson.wrapping(VercelJson.WRAPPER, entry)));
            dead(build, i);
        }
        return List.of(member(
                "functions",
                new Members(functions.entrySet().stream()
                        .map(e -> member(e.getKey(), e.getValue()))
                        .toList())));
    }

    /** {@code builds} with moved names. */
    List<Member> kept() {
        List<JsonValue> kept = new ArrayList<>();
        for (int i = 0; i < builds.size(); i++) {
            Node build = builds.get(i);
            List<Member> members = new ArrayList<>();
            build.asMapping()
                    .entries()
                    .forEach(entry -> members.add(member(
                            entry.key().value(),
                            entry.key().value().equals("use")
                                    ? text(moved(use(build)))
                                    : JsonCopy.of(now, entry.value()))));
            kept.add(new Members(members));
            steps.accept(step(build, "/builds/" + i, Fate.KEPT, "As a build, by " + moved(use(build)) + "."));
            dead(build, i);
        }
        return List.of(member("builds", array(kept)));
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

    private static boolean isNode(String use) {
        return untagged(use).equals("@now/node") || untagged(use).equals("@vercel/node");
    }

    private static String untagged(String use) {
        int tag = use.indexOf('@', 1);
        return tag < 0 ? use : use.substring(0, tag);
    }

    private static String moved(String use) {
        return use.startsWith("@now/") ? "@vercel/" + untagged(use).substring("@now/".length()) : use;
    }

    private Step step(Node node, String pointer, Fate fate, String what) {
        return new Step(pointer, now.line(node), fate, what);
    }
}
