package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.startup.StartedProgram;
import java.util.List;

/** What {@code rm} and {@code rimraf} take away of what Prisma needs. */
record Removal(StageState state, StartedProgram step) {
    private static final String ALL = "/*";

    static boolean is(StartedProgram step) {
        return step.program().equals("rm") || step.program().equals("rimraf") || isFetched(step.words());
    }

    private static boolean isFetched(List<String> words) {
        return words.size() > 2 && words.get(0).endsWith("npx") && words.get(1).equals("rimraf");
    }

    void make() {
        step.words().stream()
                .skip(isFetched(step.words()) ? 2 : 1)
                .filter(word -> !word.startsWith("-"))
                .forEach(word -> remove(Paths.resolve(step.folder(), word)));
    }

    private void remove(String path) {
        for (LocatedThing each : List.copyOf(state.has)) {
            if (takes(path, each.path())) {
                state.lose(each, step.place());
            } else if (isPart(path, each)) {
                state.worn.put(each.thing(), step.place());
            }
            if (isLoader(path, each)) {
                state.all(Thing.CLIENT).toList().forEach(client -> state.lose(client, step.place()));
            }
        }
    }

    /** No pattern of a shell takes what is hidden, unless it says so. */
    private static boolean takes(String path, String thing) {
        if (path.equals(thing + ALL) || (isPlain(path) && Paths.isIn(thing, path))) {
            return true;
        }
        int top = path.lastIndexOf('/') + 1;
        boolean hidden = thing.startsWith(".", top) && !path.startsWith(".", top);
        return !isPlain(path)
                && !hidden
                && CopiedPath.of(path, thing, "/", true).isPresent();
    }

    private static boolean isPlain(String path) {
        return path.chars().noneMatch(c -> c == '*' || c == '?' || c == '[');
    }

    /** Whether it is the package by which a client is loaded. */
    private static boolean isLoader(String path, LocatedThing each) {
        return each.thing() == Thing.MODULES
                && List.of(ALL, "/@prisma", "/@prisma/*", "/@prisma/client").contains(below(path, each));
    }

    /** Of a node_modules nothing counts but what the command line starts. */
    private static boolean isPart(String path, LocatedThing each) {
        return each.thing() == Thing.MODULES
                ? below(path, each).startsWith("/@prisma/engines")
                : !below(path, each).isEmpty();
    }

    private static String below(String path, LocatedThing each) {
        return path.startsWith(each.path() + "/") ? path.substring(each.path().length()) : "";
    }
}
