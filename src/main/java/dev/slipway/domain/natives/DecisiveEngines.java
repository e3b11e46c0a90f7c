package dev.slipway.domain.natives;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.engine.NamedEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Those of the engines that ship on which something depends: a client takes one of its folder, and the others are dead weight.
 */
public final class DecisiveEngines {
    private DecisiveEngines() {}

    /**
     * Of all that ship.
     *
     * @param target what Prisma decides on in the place; empty where that is not known
     */
    public static List<ShippedNative> of(List<ShippedNative> engines, Optional<String> target) {
        Map<String, List<ShippedNative>> groups = new LinkedHashMap<>();
        for (ShippedNative engine : engines) {
            String path = engine.entry().path();
            String kind = engine.file().engine().orElseThrow().kind().name();
            groups.computeIfAbsent(path.substring(0, path.lastIndexOf('/') + 1) + kind, key -> new ArrayList<>())
                    .add(engine);
        }
        return groups.values().stream()
                .flatMap(group -> decisive(group, target).stream())
                .toList();
    }

    private static List<ShippedNative> decisive(List<ShippedNative> group, Optional<String> target) {
        List<ShippedNative> chosen =
                only(group, each -> target.isPresent() && targetOf(each).equals(target));
        if (!chosen.isEmpty() || isOfCommandLine(group.get(0))) {
            return chosen;
        }
        List<ShippedNative> loading = only(group, each -> each.file().answer() == Answer.LOADS);
        if (!loading.isEmpty()) {
            return loading;
        }
        List<ShippedNative> own = only(group, each -> !each.isForeign());
        // All are for other places: that is one thing to say, not one for each.
        return own.isEmpty() ? group.subList(0, 1) : own;
    }

    /** What the package of Prisma's command line has is the building machine's; no client looks there. */
    public static boolean isOfCommandLine(ShippedNative engine) {
        String path = engine.entry().path();
        return path.contains("/node_modules/@prisma/engines/")
                || path.contains("/node_modules/prisma/")
                || path.contains("/node_modules/@prisma/cli/");
    }

    /** Whether its name says that target. */
    public static boolean isFor(ShippedNative engine, String target) {
        return targetOf(engine).equals(Optional.of(target));
    }

    private static Optional<String> targetOf(ShippedNative engine) {
        return engine.file().engine().flatMap(NamedEngine::target).map(named -> named.name());
    }

    private static List<ShippedNative> only(List<ShippedNative> group, Predicate<ShippedNative> which) {
        return group.stream().filter(which).toList();
    }
}
