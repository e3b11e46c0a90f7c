package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a RUN mounts: a cache, or what lies elsewhere. It is there while that runs; what is put into it is gone behind it, and what
 * lay below it is there again.
 */
record MountedFolders(StageState state, Instruction.Run run, Place place) {
    /** @param bring what copies, of which a mount makes a part */
    void around(Consumer<Instruction.Copy> bring, Runnable steps) {
        List<Instruction.Copy> bound = run.bound();
        List<String> caches = at(run.caches().stream());
        List<String> mounts = at(bound.stream().map(Instruction.Copy::target));
        List<LocatedThing> before = Stream.of(caches, mounts).flatMap(this::in).toList();
        List<Doubt> doubts = List.copyOf(state.doubts);
        bound.forEach(bring);
        if (caches.stream().anyMatch(each -> each.contains("/node_modules"))) {
            state.doubts.add(new Doubt("what the cache has that is mounted there is not known", place, false));
        }
        List<Doubt> passing =
                state.doubts.stream().filter(each -> !doubts.contains(each)).toList();
        List<LocatedThing> mounted = in(mounts).toList();
        steps.run();
        state.doubts.removeAll(passing);
        state.hostModules.removeAll(bound);
        in(caches).filter(each -> !before.contains(each)).toList().forEach(each -> state.lose(each, place));
        in(mounts).filter(each -> !before.contains(each)).toList().forEach(each -> unmounted(each, mounted));
        state.has.addAll(before);
    }

    /** What was made in a mount may be in what the same line builds of it. */
    private void unmounted(LocatedThing thing, List<LocatedThing> mounted) {
        state.has.remove(thing);
        if (thing.thing() == Thing.CLIENT && !mounted.contains(thing)) {
            state.doubts.add(new Doubt("it generates the client into what is mounted there alone", place, true));
        }
    }

    private List<String> at(Stream<String> paths) {
        return paths.map(each -> Paths.resolve(state.folder, each)).toList();
    }

    private Stream<LocatedThing> in(List<String> folders) {
        return state.has.stream().filter(each -> folders.stream().anyMatch(folder -> Paths.isIn(each.path(), folder)));
    }
}
