package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartText;
import dev.slipway.domain.startup.StartedProgram;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the client's own script generates it when it is installed: where the manager runs that script, and where the schema
 * lies as seen from the folder of the installation, which INIT_CWD names.
 */
record InstalledClient(StartedProgram step, StageState state, StartFiles files, Dockerfile file) {
    private static final List<String> SETTINGS = List.of("package.json", "pnpm-workspace.yaml", ".npmrc");
    private static final List<String> PERMITS = List.of(
            "onlyBuiltDependencies", "allowBuilds", "dangerouslyAllowAllBuilds", "dangerously-allow-all-builds");

    /** pnpm runs no script of a package from 10 on, but of those that are named. */
    private static final String RUNNING = "(?s).*\\bpnpm@[1-9]\\b(?!\\d).*";

    Optional<Doubt> doubt() {
        if (step.program().equals("pnpm") && !isOld() && !isPermitted()) {
            return open("whether pnpm runs the script of @prisma/client, which generates it, is not known");
        }
        return isFound()
                ? Optional.empty()
                : open("the script of @prisma/client looks for the schema in " + usual().get(1)
                        + ", and it lies elsewhere");
    }

    /** Those whose own scripts it runs: the one there, and that of the schema in a workspace. */
    List<String> packages() {
        String folder = step.folder();
        return Stream.concat(
                        Stream.of(folder),
                        state.all(Thing.SCHEMA)
                                .flatMap(each -> Stream.iterate(
                                                Paths.resolve(each.path(), ".."),
                                                path -> Paths.isIn(path, folder) && !path.equals(folder),
                                                path -> Paths.resolve(path, ".."))
                                        .filter(this::isPackage)
                                        .limit(1)))
                .distinct()
                .toList();
    }

    /** That of a folder above is found for one that has none. */
    private boolean isPackage(String folder) {
        String manifest = Paths.resolve(folder, "package.json");
        return files.text(manifest)
                .filter(text -> text.name().contains("/") && manifest.endsWith("/" + text.name()))
                .isPresent();
    }

    private Optional<Doubt> open(String what) {
        return Optional.of(new Doubt(what, step.place(), true));
    }

    /** By package.json, by a line that installs pnpm, or by the lock file, which 5 and 6 write before 9. */
    private boolean isOld() {
        Stream<String> lines = file.lineage(state.stage()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .map(Instruction::text);
        Stream<String> manager = files.scripts(step.folder()).flatMap(PackageScripts::manager).stream();
        return Stream.concat(lines, manager).anyMatch(each -> each.matches(RUNNING))
                || text("pnpm-lock.yaml")
                        .filter(each -> each.matches("(?s)\\s*lockfileVersion: '?[56].*"))
                        .isPresent();
    }

    private boolean isPermitted() {
        return SETTINGS.stream()
                .flatMap(name -> text(name).stream())
                .anyMatch(text -> PERMITS.stream().anyMatch(permit -> names(text, text.indexOf(permit))));
    }

    private static boolean names(String text, int permit) {
        int end = text.indexOf(']', Math.max(permit, 0));
        return permit >= 0
                && (text.startsWith("dangerously", permit)
                        || text.substring(permit, end < 0 ? text.length() : end).contains("@prisma/client"));
    }

    /** By the usual names, by package.json or a config file there; Yarn's workspaces are looked through (getSchemaPath of 2 to 6). */
    private boolean isFound() {
        return step.program().equals("yarn")
                || state.all(Thing.SCHEMA).map(LocatedThing::path).anyMatch(usual()::contains)
                || state.all(Thing.CONFIG)
                        .anyMatch(each -> Paths.resolve(each.path(), "..").equals(step.folder()))
                || text("package.json")
                        .filter(each -> each.contains("\"schema\""))
                        .isPresent();
    }

    private List<String> usual() {
        return List.of(
                Paths.resolve(step.folder(), "schema.prisma"), Paths.resolve(step.folder(), "prisma/schema.prisma"));
    }

    private Optional<String> text(String name) {
        return files.text(Paths.resolve(step.folder(), name)).map(StartText::text);
    }
}
