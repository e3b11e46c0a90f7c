package dev.slipway.domain.webproject;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what a platform runs of a package.json generates the client; scripts are read and never run. */
public final class GenerateStep {
    private static final List<String> HOOKS = List.of("preinstall", "install", "postinstall", "prepare");
    /** What may generate without saying so: other programs, and steps into another folder or package. */
    private static final Set<String> OPAQUE =
            Set.of(("make turbo nx lerna bash sh just task gulp grunt node tsx ts-node bun deno zx wireit rush "
                            + "bazel npm-run-all run-s run-p concurrently rw redwood blitz keystone zenstack nub moon cd "
                            + "workspace workspaces foreach recursive -r -w -C -F --cwd --dir --filter --prefix --recursive "
                            + "--workspace --workspaces python python3 php bundle")
                    .split(" "));

    /** What is followed by the name of a script. */
    private static final Set<String> RUNNERS = Set.of("run", "run-script", "yarn", "pnpm", "bun", "npm");

    private final PackageManifest manifest;
    private final Set<String> followed = new HashSet<>();
    private boolean undecided;

    private GenerateStep(PackageManifest manifest) {
        this.manifest = manifest;
    }

    /** What was found. */
    public enum Generates {
        GENERATES,
        LACKS,
        /** It starts other programs, or goes to another folder or package. */
        UNKNOWN
    }

    static Generates of(
            PackageManifest manifest, Optional<String> install, Optional<String> build, Optional<String> script) {
        GenerateStep step = new GenerateStep(manifest);
        if (step.installs(install)
                || build.filter(step::command).isPresent()
                || script.filter(step::script).isPresent()) {
            return Generates.GENERATES;
        }
        return step.undecided ? Generates.UNKNOWN : Generates.LACKS;
    }

    /** Whether what happens on install generates; a command in its place runs the hooks only if it installs. */
    private boolean installs(Optional<String> install) {
        if (install.isPresent() && command(install.get())) {
            return true;
        }
        boolean hooks = install.isEmpty()
                || Stream.of("install", "ci", " i", "yarn", "bun i").anyMatch(install.get()::contains);
        return hooks && HOOKS.stream().anyMatch(this::script);
    }

    private boolean script(String name) {
        return followed.add(name)
                && (manifest.script(name).filter(this::command).isPresent()
                        || script("pre" + name, name)
                        || script("post" + name, name));
    }

    private boolean script(String hook, String of) {
        return manifest.script(of).isPresent() && manifest.script(hook).isPresent() && script(hook);
    }

    private boolean command(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int prisma = lower.indexOf("prisma");
        if (prisma >= 0
                && (lower.indexOf("generate", prisma) >= 0
                        || lower.contains("db push")
                        || lower.contains("migrate dev"))) {
            return true;
        }
        boolean found = false;
        String before = "";
        for (String word : text.split("[\\s;&|()'\"]+")) {
            undecided |= OPAQUE.contains(word) || word.startsWith("./") || isFile(word) || word.contains("--filter=");
            found |= RUNNERS.contains(before) && manifest.script(word).isPresent() && script(word);
            before = word;
        }
        return found;
    }

    private static boolean isFile(String word) {
        return List.of(".sh", ".js", ".mjs", ".cjs", ".ts", ".py").stream().anyMatch(word::endsWith);
    }
}
