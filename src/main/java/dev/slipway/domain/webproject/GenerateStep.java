package dev.slipway.domain.webproject;

import dev.slipway.domain.nodeproject.NamedGenerators;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.text.RunLine;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether what a platform runs of a package.json generates the client; scripts are read and never run. */
public final class GenerateStep {
    /** As a line, and as the words of a list: {@code RUN ["npx", "prisma", "generate"]}. */
    private static final Pattern SAID = Pattern.compile("\\bprisma(?:@[\\w.^~-]+)?[\\s\"',]+generate\\b");

    private static final List<String> HOOKS = List.of("preinstall", "install", "postinstall", "prepare");
    /** What may generate without saying so: other programs, and steps into packages that are not named. */
    private static final Set<String> OPAQUE =
            Set.of(("make turbo nx lerna bash sh just task gulp grunt node tsx ts-node bun deno zx wireit rush "
                            + "bazel concurrently rw redwood blitz keystone zenstack nub moon workspace workspaces foreach "
                            + "recursive -r -w -ws --recursive --workspaces python python3 php bundle")
                    .split(" "));

    /** What is followed by the names of scripts, or patterns of them: {@code run-s lint build:*}. */
    private static final Set<String> RUN_ALL = Set.of("npm-run-all", "npm-run-all2", "run-s", "run-p");

    /** What is followed by the name of a script. */
    private static final Set<String> RUNNERS = Set.of("run", "run-script", "yarn", "pnpm", "bun", "npm");

    /** What is joined in one line of a shell. */
    private static final Pattern COMMANDS = Pattern.compile("[;&|]+");

    private static final Pattern WORDS = Pattern.compile("[\\s()'\"]+");

    private final PackagesAround around;
    private final boolean alone;
    /** The package's own folder and that of the schema: what generates in a third one may be of another schema. */
    private final List<Path> own;

    private final Map<Path, PackageManifest> manifests = new HashMap<>();
    private final Set<Script> followed = new HashSet<>();
    /** Scripts that were met and not yet read: a queue, as a manifest may have a chain of thousands. */
    private final Deque<Script> waiting = new ArrayDeque<>();

    /** The generators of clients that no call has run. */
    private List<String> left;

    private boolean generates;
    private boolean undecided;

    private record Script(Path folder, String name) {}

    private GenerateStep(BuildStep step) {
        this.around = step.around();
        this.alone = step.isAlone();
        this.own = Stream.concat(
                        Stream.of(around.folder()),
                        step
                                .use()
                                .elsewhere()
                                .map(each -> around.folder().resolve(each).normalize())
                                .stream())
                .toList();
        this.left = step.use().generators();
        manifests.put(around.folder(), step.manifest());
    }

    /** What was found. */
    public enum Generates {
        GENERATES,
        LACKS,
        /** It starts other programs, or goes to another folder or package. */
        UNKNOWN
    }

    /** What the scripts do that a platform runs, those of other packages too that they name. */
    static Generates of(BuildStep built, Optional<String> script) {
        GenerateStep step = new GenerateStep(built);
        Path folder = built.around().folder();
        built.install().ifPresent(text -> step.command(text, folder, true));
        if (runsHooks(built.install())) {
            HOOKS.forEach(name -> step.script(name, folder));
        }
        built.build().ifPresent(text -> step.command(text.text(), folder, true));
        script.ifPresent(name -> step.script(name, folder));
        step.follow();
        if (step.generates) {
            return Generates.GENERATES;
        }
        return step.undecided ? Generates.UNKNOWN : Generates.LACKS;
    }

    /** Whether a line of a Dockerfile or a workflow runs a script that generates: {@code pnpm --filter db generate}. */
    static boolean isRun(BuildStep built, String text) {
        GenerateStep step = new GenerateStep(built);
        Path folder = built.around().folder();
        text.lines().forEach(line -> step.command(line, folder, false));
        step.follow();
        return step.generates;
    }

    /** A command in the place of the installation runs the hooks only if it installs. */
    private static boolean runsHooks(Optional<String> install) {
        return install.isEmpty()
                || Stream.of("install", "ci", " i", "yarn", "bun i").anyMatch(install.get()::contains);
    }

    private PackageManifest manifest(Path folder) {
        return manifests.computeIfAbsent(folder, each -> around.at(each).orElse(PackageManifest.NONE));
    }

    private void script(String name, Path folder) {
        Script script = new Script(folder, name);
        if (manifest(folder).script(name).isPresent() && followed.add(script)) {
            waiting.add(script);
        }
    }

    private void follow() {
        while (!waiting.isEmpty() && !generates) {
            Script one = waiting.remove();
            manifest(one.folder()).script(one.name()).ifPresent(text -> command(text, one.folder(), true));
            script("pre" + one.name(), one.folder());
            script("post" + one.name(), one.folder());
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

    /** @param counts whether what it says itself counts, and not only what the scripts say that it runs */
    private void command(String script, Path folder, boolean counts) {
        String text = RunLine.of(script);
        Path at = folder;
        for (String each : COMMANDS.split(text)) {
            List<String> words = words(each);
            boolean goes = !words.isEmpty() && words.get(0).equals("cd");
            Optional<Path> to = goes && words.size() == 2 && text.indexOf('(') < 0
                    ? PackageStep.way(words.get(1), at, around)
                    : Optional.empty();
            undecided |= goes && to.isEmpty();
            at = to.orElse(at);
            if (counts && generates(each.toLowerCase(Locale.ROOT))) {
                generated(each, run(each, at));
            } else {
                run(each, at);
            }
        }
    }

    /** In a third package it may be of another schema, unless it names this one. */
    private void generated(String call, List<Path> folders) {
        boolean ours = call.contains("--schema")
                || folders.stream().anyMatch(folder -> own.stream().anyMatch(each -> each.startsWith(folder)));
        if (ours) {
            left = NamedGenerators.left(left, call.toLowerCase(Locale.ROOT));
            generates |= left.isEmpty();
        }
        undecided |= !ours;
    }

    private static List<String> words(String command) {
        return WORDS.splitAsStream(command).filter(each -> !each.isEmpty()).toList();
    }

    /** Takes the scripts that a command runs, and says in which packages. */
    private List<Path> run(String command, Path at) {
        PackageStep step = PackageStep.of(words(command), at, own, around);
        undecided |= step.unknown();
        String before = "";
        boolean all = false;
        for (String word : step.words()) {
            undecided |= OPAQUE.contains(word) || word.startsWith("./") || isFile(word);
            all |= RUN_ALL.contains(word);
            if (RUNNERS.contains(before) || all) {
                step.folders().forEach(folder -> scripts(word, folder));
            }
            before = word.startsWith("-") ? before : word;
        }
        return step.folders();
    }

    /** Up to Prisma 6 what changes a database in development generates too (Prisma, CLI v7, migrate dev and db push, 2026-11). */
    private boolean generates(String command) {
        int prisma = command.indexOf("prisma");
        return prisma >= 0
                && (command.indexOf("generate", prisma) >= 0
                        || (!alone && (command.contains("db push") || command.contains("migrate dev"))));
    }

    private void scripts(String pattern, Path folder) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            script(pattern, folder);
        } else {
            manifest(folder).names("scripts").stream()
                    .filter(name -> name.startsWith(pattern.substring(0, star)))
                    .forEach(name -> script(name, folder));
        }
    }

    private static boolean isFile(String word) {
        return List.of(".sh", ".js", ".mjs", ".cjs", ".ts", ".py").stream().anyMatch(word::endsWith);
    }
}
