package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartedProgram;
import java.util.Set;

/** How a package manager installs in a stage, by its words and by what it reads there. */
record Installation(StartedProgram step, StageState state, StageFiles files, Dockerfile file) {
    private static final Set<String> PRODUCTION = Set.of(
            "--production", "--omit=dev", "--prod", "-P", "--only=production", "--only=prod", "--production=true");

    private static final Set<String> WITHOUT_PEERS = Set.of("--legacy-peer-deps", "--omit=optional", "--no-optional");

    private static final String OF_NPM_6 = "(.*/)?node:(6|8|9|1[0-4])([.-].*)?";

    private static final String WITHOUT_VALUE = "--(no|save)-?.*|-[DESPOf]|--force|--ignore-scripts|--legacy-peer-deps";

    private static final String CLIENT = "@prisma/client";

    private static final Set<String> FOLDER = Set.of(".", "./", "*");

    boolean isProduction() {
        return step.words().stream().anyMatch(PRODUCTION::contains)
                || (state.variables.getOrDefault("NODE_ENV", "").equals("production")
                        && !isBlind()
                        && step.words().stream()
                                .noneMatch(word -> word.startsWith("--include")
                                        || word.equals("--production=false")
                                        || word.equals("--prod=false")));
    }

    /**
     * Whether it leaves the command line out. That is an optional peer of the client from 2.17 on: npm from 7 on and Yarn 1 keep one
     * that is a development dependency too, where the client is not ({@code npm ci --omit=dev} of 7, 8, 10 and 11 and
     * {@code yarn install --production} of 1.22.22, run 2026-12-01); pnpm links it nowhere, Bun does not install it.
     */
    boolean leavesOut(ProjectParts.Kept cli, Instruction.Run run) {
        return isProduction()
                && (cli == ProjectParts.Kept.DEVELOPMENT || (cli == ProjectParts.Kept.PEER && !keepsPeers(run)));
    }

    private boolean keepsPeers(Instruction.Run run) {
        boolean npm = step.program().equals("npm")
                && step.words().stream().noneMatch(WITHOUT_PEERS::contains)
                && !state.variables.containsKey("NPM_CONFIG_LEGACY_PEER_DEPS")
                && !isSet("legacy-peer-deps", run)
                && file.lineage(state.stage()).get(0).image().stream().noneMatch(name -> name.matches(OF_NPM_6));
        return npm || (step.program().equals("yarn") && !step.words().contains("focus"));
    }

    /**
     * Whether scripts of packages that are there are not run once more: no manager runs those of one that it leaves as it is
     * (npm 7, 8, 10 and 11, Yarn 1.22, pnpm 8 to 10 and Bun 1.4, run 2026-12-01).
     */
    boolean leavesPackages() {
        String modules = Paths.resolve(step.folder(), "node_modules");
        return state.all(Thing.MODULES)
                        .anyMatch(each ->
                                each.path().equals(modules) && each.targets().equals(LocatedThing.WITHOUT_SCRIPTS))
                && step.words().stream().noneMatch(word -> word.startsWith(CLIENT + "@"))
                && (step.program().equals("npm") || !step.words().contains("--force"))
                && files.of(file, state.stage())
                        .text(Paths.resolve(step.folder(), "package.json"))
                        .filter(text -> text.text().contains("\"" + CLIENT + "\""))
                        .isPresent();
    }

    /** npm and pnpm then run no script of the package itself (as above); an option may have its value behind it. */
    boolean namesPackages() {
        String before = "-";
        boolean command = false;
        for (String word : step.words().subList(1, step.words().size())) {
            boolean option = word.startsWith("-");
            if (command
                    && !option
                    && (!before.startsWith("-") || before.contains("=") || before.matches(WITHOUT_VALUE))) {
                return Set.of("npm", "pnpm").contains(step.program());
            }
            command |= !option;
            before = word;
        }
        return false;
    }

    boolean isSilenced(Instruction.Run run) {
        return isSet("ignore-scripts", run);
    }

    /** Whether npm's own file says so, and a line before brings it. */
    private boolean isSet(String option, Instruction.Run run) {
        boolean brought = file.lineage(state.stage()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .anyMatch(each -> each instanceof Instruction.Copy copy
                        && copy.line() < run.line()
                        && copy.from().isEmpty()
                        && copy.sources().stream()
                                .anyMatch(source -> FOLDER.contains(source) || source.contains(".npm")));
        return step.program().equals("npm")
                && brought
                && files.of(file, state.stage())
                        .text(Paths.resolve(step.folder(), ".npmrc"))
                        .filter(text -> text.text().matches("(?sm).*^" + option + "\\s*=\\s*true.*"))
                        .isPresent();
    }

    /** Yarn from 2 on and Bun install all, whatever NODE_ENV says. */
    private boolean isBlind() {
        return step.program().equals("bun")
                || (step.program().equals("yarn")
                        && (step.words().contains("--immutable")
                                || files.of(file, state.stage())
                                        .scripts(step.folder())
                                        .flatMap(PackageScripts::manager)
                                        .filter(name -> name.matches("yarn@[2-9].*"))
                                        .isPresent()));
    }
}
