package dev.slipway.domain.webproject;

import dev.slipway.domain.nodeproject.NamedGenerators;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.text.RunLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether what a platform runs of a package.json generates the client; scripts are read and never run. */
public final class GenerateStep {
    /** As a line, and as the words of a list: {@code RUN ["npx", "prisma", "generate"]}. */
    private static final Pattern SAID = Pattern.compile("\\bprisma(?:@[\\w.^~-]+)?[\\s\"',]+generate\\b");

    private static final List<String> HOOKS = List.of("preinstall", "install", "postinstall", "prepare");
    /** What may generate without saying so: other programs, and steps into another folder or package. */
    private static final Set<String> OPAQUE =
            Set.of(("make turbo nx lerna bash sh just task gulp grunt node tsx ts-node bun deno zx wireit rush "
                            + "bazel concurrently rw redwood blitz keystone zenstack nub moon cd "
                            + "workspace workspaces foreach recursive -r -w -C -F --cwd --dir --filter --prefix --recursive "
                            + "--workspace --workspaces python python3 php bundle")
                    .split(" "));

    /** What is followed by the names of scripts, or patterns of them: {@code run-s lint build:*}. */
    private static final Set<String> RUN_ALL = Set.of("npm-run-all", "npm-run-all2", "run-s", "run-p");

    /** What is followed by the name of a script. */
    private static final Set<String> RUNNERS = Set.of("run", "run-script", "yarn", "pnpm", "bun", "npm");

    /** What is joined in one line of a shell. */
    private static final Pattern COMMANDS = Pattern.compile("[;&|]+");

    private final PackageManifest manifest;
    private final boolean alone;
    private final Set<String> followed = new HashSet<>();
    /** Scripts that were met and not yet read: a queue, as a manifest may have a chain of thousands. */
    private final Deque<String> waiting = new ArrayDeque<>();

    /** The generators of clients that no call has run. */
    private List<String> left;

    private boolean generates;
    private boolean undecided;

    private GenerateStep(PackageManifest manifest, boolean alone, List<String> clients) {
        this.manifest = manifest;
        this.alone = alone;
        this.left = clients;
    }

    /** What was found. */
    public enum Generates {
        GENERATES,
        LACKS,
        /** It starts other programs, or goes to another folder or package. */
        UNKNOWN
    }

    /**
     * What the scripts of a manifest do.
     *
     * @param alone whether nothing but {@code prisma generate} generates
     * @param clients the names of their generators
     */
    static Generates of(
            PackageManifest manifest,
            boolean alone,
            List<String> clients,
            Optional<String> install,
            Optional<String> build,
            Optional<String> script) {
        GenerateStep step = new GenerateStep(manifest, alone, clients);
        install.ifPresent(step::command);
        if (runsHooks(install)) {
            HOOKS.forEach(step::script);
        }
        build.ifPresent(step::command);
        script.ifPresent(step::script);
        step.follow();
        if (step.generates) {
            return Generates.GENERATES;
        }
        return step.undecided ? Generates.UNKNOWN : Generates.LACKS;
    }

    /** A command in the place of the installation runs the hooks only if it installs. */
    private static boolean runsHooks(Optional<String> install) {
        return install.isEmpty()
                || Stream.of("install", "ci", " i", "yarn", "bun i").anyMatch(install.get()::contains);
    }

    private void script(String name) {
        if (manifest.script(name).isPresent() && followed.add(name)) {
            waiting.add(name);
        }
    }

    private void follow() {
        while (!waiting.isEmpty() && !generates) {
            String name = waiting.remove();
            manifest.script(name).ifPresent(this::command);
            script("pre" + name);
            script("post" + name);
        }
    }

    /**
     * Whether a text that holds commands, a Dockerfile or a workflow, runs {@code prisma generate}.
     *
     * @param clients the names of their generators
     */
    public static boolean isSaid(String text, List<String> clients) {
        List<String> calls = text.lines()
                .map(RunLine::of)
                .flatMap(COMMANDS::splitAsStream)
                .filter(line -> SAID.matcher(line).find())
                .toList();
        List<String> left = clients;
        for (String call : calls) {
            left = NamedGenerators.left(left, call);
        }
        return !calls.isEmpty() && left.isEmpty();
    }

    private void command(String script) {
        String text = RunLine.of(script);
        for (String each : COMMANDS.split(text.toLowerCase(Locale.ROOT))) {
            if (generates(each)) {
                left = NamedGenerators.left(left, each);
                generates |= left.isEmpty();
            }
        }
        String before = "";
        boolean all = false;
        for (String word : text.split("[\\s;&|()'\"]+")) {
            undecided |= OPAQUE.contains(word) || word.startsWith("./") || isFile(word) || word.contains("--filter=");
            all |= RUN_ALL.contains(word);
            if (RUNNERS.contains(before) || all) {
                scripts(word);
            }
            before = word;
        }
    }

    /** Up to Prisma 6 what changes a database in development generates too (Prisma, CLI v7, migrate dev and db push, 2026-11). */
    private boolean generates(String command) {
        int prisma = command.indexOf("prisma");
        return prisma >= 0
                && (command.indexOf("generate", prisma) >= 0
                        || (!alone && (command.contains("db push") || command.contains("migrate dev"))));
    }

    private void scripts(String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            script(pattern);
        } else {
            manifest.names("scripts").stream()
                    .filter(name -> name.startsWith(pattern.substring(0, star)))
                    .forEach(this::script);
        }
    }

    private static boolean isFile(String word) {
        return List.of(".sh", ".js", ".mjs", ".cjs", ".ts", ".py").stream().anyMatch(word::endsWith);
    }
}
