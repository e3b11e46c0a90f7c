package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;

/** A copy from the project's folder. */
record HostCopy(StageState state, Instruction.Copy copy, ProjectParts project, DockerIgnore ignore, Place place) {
    /** What a client may come with, as long as nothing takes it away. */
    static final String MODULES_OF_HOST = "the node_modules of the machine that builds may have it";

    private static final String MODULE = "node_modules/@prisma/client/package.json";

    void make() {
        project.schema().ifPresent(path -> bring(Thing.SCHEMA, path));
        project.migrations().ifPresent(path -> bring(Thing.MIGRATIONS, path));
        project.config().ifPresent(path -> bring(Thing.CONFIG, path));
        project.generated().forEach(path -> bring(Thing.CLIENT, path));
        project.secrets().forEach(path -> bring(Thing.SECRETS, path));
        // A file deep in it: a pattern may name the folder, or all that is in it.
        if (!ignore.leavesOut(MODULE) && !copy.leavesOut(MODULE) && takes("node_modules")) {
            state.hostModules.add(copy);
            if (project.modules()) {
                bring(Thing.MODULES, "node_modules");
                state.doubts.add(new Doubt(MODULES_OF_HOST, place, true));
                if (project.cli() != ProjectParts.Kept.NEVER) {
                    bring(Thing.CLI, "node_modules/prisma");
                }
            }
        }
    }

    private boolean takes(String path) {
        return copy.sources().stream()
                .anyMatch(source -> CopiedPath.of(Paths.resolve("/", source), "/" + path, "/", true)
                        .isPresent());
    }

    private void bring(Thing thing, String path) {
        if (ignore.leavesOut(path) || copy.leavesOut(path)) {
            return;
        }
        boolean folder = copy.target().endsWith("/")
                || copy.target().equals(".")
                || copy.sources().size() > 1;
        String target = Paths.resolve(state.folder, copy.target());
        for (String source : copy.sources()) {
            CopiedPath.of(Paths.resolve("/", source), "/" + path, target, folder)
                    .ifPresent(at -> state.add(thing, at));
            // A schema that is a folder comes with its files.
            if (thing == Thing.SCHEMA && source.endsWith(".prisma") && isBelow(path, source)) {
                state.add(thing, folder ? target : Paths.resolve(target, ".."));
            }
        }
    }

    private static boolean isBelow(String path, String source) {
        return Paths.resolve("/", source).startsWith("/" + path + "/");
    }
}
