package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import java.util.List;

/** The file of Fly.io, as a source of variables; how many machines there are stands in none. */
public final class FlyFile {
    /** As flyctl looks for them: the first that is there is read (flyctl, appConfigFilePaths, 2026-08-21). */
    public static final List<String> NAMES = List.of("fly.toml", "fly.json", "fly.yaml");

    private FlyFile() {}

    /** The URLs that all machines are given. */
    public static List<Supplied> supplied(Document document) {
        Declarations into = Declarations.empty();
        document.at("env")
                .map(Node::asMapping)
                .map(Variable::of)
                .ifPresent(new PoolReader(new Values(document), into)::of);
        return List.copyOf(into.supplied());
    }
}
