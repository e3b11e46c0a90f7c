package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import java.util.List;

/** What a platform's file gives to all that runs there; how much that is stands in none of them. */
public final class PlatformEnv {
    /** By platform; of each the first file that is there. */
    public static final List<List<String>> FILES =
            List.of(PlatformFiles.FLY, List.of("vercel.json"), List.of("now.json"));

    private PlatformEnv() {}

    /** The URLs in its {@code env}. */
    public static List<Supplied> supplied(Document document) {
        Declarations into = Declarations.empty();
        document.at("env")
                .map(Node::asMapping)
                .map(Variable::of)
                .ifPresent(new PoolReader(new Values(document), into)::of);
        return List.copyOf(into.supplied());
    }
}
