package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;
import java.util.List;

/** The caches that a RUN mounts: what it puts into them is gone behind it, and what lay below them is there again. */
record MountedCaches(StageState state, Instruction.Run run, Place place) {
    void around(Runnable steps) {
        List<String> folders = run.caches().stream()
                .map(each -> Paths.resolve(state.folder, each))
                .toList();
        List<LocatedThing> before = in(folders);
        Doubt doubt = new Doubt("what the cache has that is mounted there is not known", place, false);
        boolean modules = folders.stream().anyMatch(each -> each.contains("/node_modules"));
        if (modules) {
            state.doubts.add(doubt);
        }
        steps.run();
        if (modules) {
            state.doubts.remove(doubt);
        }
        in(folders).stream().filter(each -> !before.contains(each)).forEach(each -> state.lose(each, place));
        state.has.addAll(before);
    }

    private List<LocatedThing> in(List<String> folders) {
        return state.has.stream()
                .filter(each -> folders.stream().anyMatch(folder -> Paths.isIn(each.path(), folder)))
                .toList();
    }
}
