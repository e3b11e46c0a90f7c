package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.NamedGenerators;
import dev.slipway.domain.startup.PrismaCall;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartReader;
import dev.slipway.domain.startup.StartedProgram;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the programs that a build runs do to Prisma's parts. */
record BuildSteps(StageState state, ProjectParts project, StageFiles files, Dockerfile file, DebianPackages debian) {
    private static final Set<String> MANAGERS = Set.of("npm", "pnpm", "yarn", "bun");
    private static final Set<String> INSTALL = Set.of("install", "i", "ci", "add", "clean-install");

    private static final List<String> HOOKS = List.of("preinstall", "install", "postinstall", "prepare");

    private static final Set<String> WITHOUT_ENGINE = Set.of("--no-engine", "--data-proxy", "--accelerate");
    private static final List<String> WITHOUT_ENGINE_BY =
            List.of("PRISMA_GENERATE_NO_ENGINE", "PRISMA_GENERATE_ACCELERATE", "PRISMA_GENERATE_DATAPROXY");

    void make(StartedProgram step, Instruction.Run run) {
        Optional<PrismaCall> call = PrismaCall.of(step);
        if (call.isPresent()) {
            called(call.get(), run);
        } else if (MANAGERS.contains(step.program())) {
            manager(step, run);
        } else if (Removal.is(step)) {
            new Removal(state, step).make();
        } else if (KnownPrograms.installsPython(step.words())) {
            state.doubts.add(new Doubt("it may install Prisma's command line for Python", step.place(), false));
        } else if (KnownPrograms.installs(step.words())) {
            packages(step);
        } else if (KnownPrograms.bundles(step.words())) {
            built(step);
        } else if (step.program().equals("export")) {
            step.words().stream()
                    .skip(1)
                    .filter(word -> word.indexOf('=') > 0)
                    .forEach(word -> state.variables.put(
                            word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        } else if (!KnownPrograms.isHarmless(step.words())) {
            state.doubts.add(new Doubt("what \"" + step.program() + "\" does is not followed", step.place(), false));
        }
    }

    private void packages(StartedProgram step) {
        SystemPackages packages = new SystemPackages(step.words(), debian);
        state.openssl = packages.bring() || (state.openssl && !packages.drop());
        if (packages.areDoubtful()) {
            state.packages = Optional.of(new Doubt("what it installs may bring OpenSSL", step.place(), false));
        }
    }

    private void built(StartedProgram step) {
        if (NestBuild.isCompiler(step, files.of(file, state.stage()))) {
            return;
        }
        state.doubts.add(
                new Doubt("\"" + step.program() + "\" may put the client into what it builds", step.place(), true));
    }

    private void called(PrismaCall call, Instruction.Run run) {
        boolean doubtful = state.deepDoubt().isPresent();
        boolean told = run.text().contains("--mount")
                || call.step().words().stream().anyMatch(word -> word.startsWith("--schema"));
        boolean early = !doubtful && !told && project.schema().isPresent() && !state.has(Thing.SCHEMA);
        state.called.add(new StageState.Called(call, state.has(Thing.CLI), doubtful, early, state.has(Thing.CONFIG)));
        if (call.command().equals("generate") && !fails(call, doubtful)) {
            String root = root(call.step().folder());
            List<String> left = NamedGenerators.left(
                    List.copyOf(project.generators().keySet()), String.join(" ", call.arguments()));
            Optional<Place> without =
                    isWithoutEngine(call, run) ? Optional.of(call.step().place()) : Optional.empty();
            project.generators().forEach((name, folder) -> {
                if (!left.contains(name)) {
                    state.add(Thing.CLIENT, Paths.resolve(root, folder), true, without);
                }
            });
        }
    }

    /** Whether it is not installed, and nobody fetches it. */
    private boolean fails(PrismaCall call, boolean doubtful) {
        return call.how() == PrismaCall.How.INSTALLED
                && !state.has(Thing.CLI)
                && !doubtful
                && project.cli() != ProjectParts.Kept.NEVER;
    }

    /** By an option or by a variable (prisma generate, --no-engine and its older names). */
    private boolean isWithoutEngine(PrismaCall call, Instruction.Run run) {
        return call.arguments().stream().anyMatch(WITHOUT_ENGINE::contains)
                || WITHOUT_ENGINE_BY.stream()
                        .anyMatch(
                                name -> !state.variables.getOrDefault(name, "").isEmpty()
                                        || (run.text() + call.step().place().text()).contains(name + "="));
    }

    /** Where the project lies: its schema tells. */
    private String root(String folder) {
        return project.schema()
                .flatMap(schema -> state.all(Thing.SCHEMA)
                        .map(LocatedThing::path)
                        .filter(path -> path.endsWith("/" + schema))
                        .map(path -> path.substring(0, path.length() - schema.length() - 1))
                        .findFirst())
                .map(path -> path.isEmpty() ? "/" : path)
                .orElse(folder);
    }

    private void manager(StartedProgram step, Instruction.Run run) {
        List<String> words = step.words();
        Optional<String> command =
                words.stream().skip(1).filter(word -> !word.startsWith("-")).findFirst();
        boolean bareYarn = step.program().equals("yarn") && command.isEmpty();
        if (words.contains("-g") || words.contains("--global") || words.contains("global")) {
            if (words.stream().anyMatch(word -> word.equals("prisma") || word.startsWith("prisma@"))) {
                state.add(Thing.CLI, "/usr/local/lib/node_modules/prisma");
                state.unpinned = words.stream().anyMatch(BuildSteps::isNewest) ? Optional.of(step) : Optional.empty();
            }
        } else if (bareYarn || command.filter(INSTALL::contains).isPresent()) {
            install(step, run);
        } else if (command.filter("prune"::equals).isPresent()
                || (command.filter("workspaces"::equals).isPresent() && words.contains("focus"))) {
            prune(step, run);
        } else if (command.filter(
                                Set.of("deploy", "rebuild", "exec", "dlx", "build", "workspace", "workspaces", "run")
                                        ::contains)
                        .isPresent()
                || words.contains("--filter")
                || words.contains("-F")) {
            if (KnownPrograms.bundles(words)) {
                built(step);
            } else {
                state.doubts.add(new Doubt(
                        "what \"" + String.join(" ", words) + "\" does is not followed", step.place(), false));
            }
        } else if (step.program().equals("yarn") || step.program().equals("pnpm")) {
            if (!KnownPrograms.isOfManager(command.orElse(""))) {
                state.doubts.add(new Doubt(
                        "what \"" + String.join(" ", words) + "\" does is not followed", step.place(), false));
            }
        }
    }

    /** Without a version, or by a tag that the registry moves. */
    private static boolean isNewest(String word) {
        return word.equals("prisma")
                || (word.startsWith("prisma@") && Character.isLetter(word.charAt(word.length() - 1)));
    }

    private Installation installation(StartedProgram step) {
        return new Installation(step, state, files, file);
    }

    private void install(StartedProgram step, Instruction.Run run) {
        targets(run);
        String folder = step.folder();
        if (step.words().contains("ci")) {
            // It begins with taking away what is there.
            String modules = Paths.resolve(folder, "node_modules");
            state.has.stream()
                    .filter(each -> Paths.isIn(each.path(), modules))
                    .toList()
                    .forEach(each -> state.lose(each, step.place()));
            state.hostModules.removeIf(copy -> copy.line() < run.line());
            state.doubts.removeIf(each -> each.what().equals(HostCopy.MODULES_OF_HOST));
        }
        boolean silent =
                step.words().contains("--ignore-scripts") || installation(step).isSilenced(run);
        boolean left = installation(step).leavesPackages();
        boolean scripts = !silent && !left && !Set.of("pnpm", "bun").contains(step.program());
        state.add(Thing.MODULES, Paths.resolve(folder, "node_modules"), scripts, Optional.empty());
        boolean known = project.cli() != ProjectParts.Kept.NEVER;
        boolean cli = (known && !installation(step).leavesOut(project.cli(), run))
                || step.words().stream().anyMatch(word -> word.equals("prisma") || word.startsWith("prisma@"));
        if (cli) {
            state.add(Thing.CLI, Paths.resolve(folder, "node_modules/prisma"));
        } else if (known) {
            // It takes away what is there and is none of its packages.
            state.has.removeIf(each ->
                    each.thing() == Thing.CLI && Paths.isIn(each.path(), Paths.resolve(folder, "node_modules")));
        }
        if (silent) {
            return;
        }
        InstalledClient client = new InstalledClient(step, state, files.of(file, state.stage()), file);
        boolean tried = project.generatesOnInstall() && cli && !left && state.has(Thing.SCHEMA);
        Optional<Doubt> doubt = tried ? client.doubt() : Optional.empty();
        if (tried && doubt.isEmpty()) {
            String root = root(folder);
            project.clients().forEach(each -> state.add(Thing.CLIENT, Paths.resolve(root, each)));
        }
        if (!installation(step).namesPackages()) {
            client.packages().forEach(each -> hooks(each, run));
        }
        doubt.filter(each -> !state.has(Thing.CLIENT)).ifPresent(state.doubts::add);
    }

    private void targets(Instruction.Run run) {
        String text = run.command().shown();
        int at = text.indexOf("PRISMA_CLI_BINARY_TARGETS=");
        if (at >= 0) {
            String value = text.substring(at + "PRISMA_CLI_BINARY_TARGETS=".length())
                    .replace("\"", "")
                    .replace("'", "");
            state.variables.put("PRISMA_CLI_BINARY_TARGETS", value.split("[\\s;&]", 2)[0]);
        }
    }

    /** The scripts of a package itself that an install runs. */
    private void hooks(String folder, Instruction.Run run) {
        StartFiles own = files.of(file, state.stage());
        for (String name : HOOKS) {
            own.scripts(folder).flatMap(each -> each.script(name)).ifPresent(script -> {
                StartReader reader = new StartReader(own);
                reader.line(script.value(), List.of(), folder, script.place());
                reader.end().steps().stream()
                        .filter(one -> !MANAGERS.contains(one.program()))
                        .forEach(one -> make(one, run));
            });
        }
    }

    private void prune(StartedProgram step, Instruction.Run run) {
        if (!installation(step).isProduction()) {
            return;
        }
        if (installation(step).leavesOut(project.cli(), run)) {
            state.has.removeIf(each -> each.thing() == Thing.CLI && Paths.isIn(each.path(), step.folder()));
        }
        if (step.program().equals("pnpm")) {
            state.doubts.add(
                    new Doubt("whether pnpm prune leaves the generated client is not followed", step.place(), true));
        }
    }
}
