package dev.slipway.usecase.deploycheck.natives;

import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.artefact.TreeText;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.natives.EngineOrigin;
import dev.slipway.domain.natives.EngineVersion;
import dev.slipway.domain.natives.ShippedNative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the generated clients, or bundles of them, that lie beside engines. */
final class ClientsBeside {
    private static final int LONGEST = 32 << 20;
    private static final int MOST = 50;
    private static final List<String> ENDINGS = List.of(".js", ".mjs", ".cjs");

    /** Those of the folder that hold a config: of prisma-client-js and of prisma-client. */
    private static final Set<String> FIRST = Set.of("index.js", "client.js", "client.mjs");

    private ClientsBeside() {}

    static EngineOrigin of(Shipped shipped, ShippedNative engine) {
        String path = engine.entry().path();
        String folder = path.substring(0, path.lastIndexOf('/'));
        List<String> files = new ArrayList<>();
        shipped.tree().names(folder).orElse(List.of()).stream()
                .filter(name -> ENDINGS.stream().anyMatch(name::endsWith))
                .sorted((one, other) -> Boolean.compare(FIRST.contains(other), FIRST.contains(one)))
                .limit(MOST)
                .forEach(name -> files.add(folder + "/" + name));
        for (String name : List.of("class.js", "class.mjs", "class.ts")) {
            files.add(folder + "/internal/" + name);
        }
        return new EngineOrigin(
                engine,
                files.stream().flatMap(file -> client(shipped, file).stream()).findFirst());
    }

    private static Optional<EngineOrigin.ClientOfEngine> client(Shipped shipped, String path) {
        if (!(shipped.tree().resolve(path) instanceof Resolution.Found found)
                || found.entry().kind() != TreeEntry.Kind.FILE) {
            return Optional.empty();
        }
        return TreeText.read(shipped.tree(), found.entry(), LONGEST)
                .flatMap(EngineVersion::in)
                .map(commit -> new EngineOrigin.ClientOfEngine(commit, shipped.place(path, commit)));
    }
}
