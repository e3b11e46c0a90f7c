package dev.slipway.domain.install;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.install.InstallFiles.ManagerVersion;
import dev.slipway.domain.install.InstallScripts.ScriptDecision;
import dev.slipway.domain.install.InstallScripts.ScriptDecision.Runs;
import dev.slipway.domain.install.InstallScripts.ScriptDecision.Unknown;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pnpm does with scripts. From 10 on it runs those that onlyBuiltDependencies names, from 11 on those that allowBuilds
 * says true of, and 11 and 12 end with ERR_PNPM_IGNORED_BUILDS where neither that nor false is said of a package; the
 * {@code pnpm} of package.json is read up to 10 alone.
 */
record PnpmScripts(InstallFiles files, List<String> needed, int major) {
    private static final int ASKS = 10;
    private static final int HAS_ALLOW_BUILDS = 11;
    private static final String ALLOW = "allowBuilds";
    private static final String ONLY = "onlyBuiltDependencies";
    private static final String NEVER = "neverBuiltDependencies";
    private static final String ALL = "dangerouslyAllowAllBuilds";

    static ScriptDecision decide(InstallFiles files, List<String> needed) {
        Optional<Integer> major = files.version().map(ManagerVersion::major);
        PnpmScripts scripts = new PnpmScripts(files, needed, major.orElse(ASKS));
        if (scripts.setting(ALL).flatMap(Node::asText).filter("true"::equals).isPresent()) {
            return new Runs();
        }
        boolean listed = scripts.setting(ONLY).isPresent()
                || scripts.setting(ALLOW).isPresent()
                || scripts.setting(NEVER).isPresent();
        if (major.isEmpty() && !listed) {
            return new Unknown("whether pnpm runs the scripts of " + String.join(" and ", needed)
                    + " depends on its version, and no file names that; say it: \"packageManager\": \"pnpm@10.0.0\" in"
                    + " package.json");
        }
        return major.isPresent() && major.get() < ASKS && !listed ? new Runs() : scripts.listed();
    }

    private ScriptDecision listed() {
        List<String> refused = needed.stream().filter(name -> !allows(name)).toList();
        boolean denied = refused.stream().allMatch(name -> said(name).isPresent());
        return ScriptPolicy.blocked(
                refused,
                files.title() + " runs only the scripts that " + (major < HAS_ALLOW_BUILDS ? ONLY : ALLOW) + " names",
                place(),
                major >= HAS_ALLOW_BUILDS && !denied,
                major < HAS_ALLOW_BUILDS
                        ? "Run pnpm approve-builds, or name them in pnpm-workspace.yaml: onlyBuiltDependencies: ["
                                + quoted(refused) + "]"
                        : "Run pnpm approve-builds, or say it in pnpm-workspace.yaml: allowBuilds: {"
                                + String.join(
                                        ", ",
                                        refused.stream()
                                                .map(name -> "\"" + name + "\": true")
                                                .toList())
                                + "}");
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> "\"" + name + "\"").toList());
    }

    private boolean allows(String name) {
        Optional<Boolean> said = said(name);
        if (said.isPresent()) {
            return said.get();
        }
        if (major >= HAS_ALLOW_BUILDS) {
            return false;
        }
        if (setting(NEVER).isPresent()) {
            return !names(NEVER).anyMatch(name::equals);
        }
        boolean only = names(ONLY).anyMatch(each -> ScriptPolicy.isOf(each, name));
        return only || (major < ASKS && setting(ONLY).isEmpty());
    }

    /** What allowBuilds says of a package; 10 reads it too, from 10.26 on. */
    private Optional<Boolean> said(String name) {
        return setting(ALLOW).stream()
                .flatMap(node -> node.asMapping().entries().stream())
                .filter(entry -> ScriptPolicy.isOf(entry.key().value(), name))
                .map(entry -> entry.value().asText().filter("true"::equals).isPresent())
                .findFirst();
    }

    private Stream<String> names(String key) {
        return setting(key).stream()
                .flatMap(node -> node.asSequence().items().stream())
                .flatMap(item -> item.asText().stream());
    }

    private Optional<Node> setting(String key) {
        return files.workspace()
                .flatMap(each -> each.at(key))
                .or(() -> major < HAS_ALLOW_BUILDS
                        ? files.manifest().flatMap(each -> each.at("pnpm", key))
                        : Optional.empty());
    }

    private Place place() {
        Optional<Document> workspace = files.workspace()
                .filter(each -> Stream.of(ALLOW, ONLY, NEVER)
                        .anyMatch(key -> each.at(key).isPresent()));
        return workspace.isPresent()
                ? ScriptPolicy.at(workspace, ALLOW, ONLY, NEVER)
                : ScriptPolicy.at(files.manifest(), "pnpm", "packageManager");
    }
}
