package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.Bundler;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.List;
import java.util.Optional;

/** webpack.config.js, which is a program: read as text, it is decided only where nothing in it can change that. */
record WebpackFile(FolderTexts files) {
    private static final String NAME = "webpack.config.js";
    private static final List<String> TOLD = List.of("prisma", "nodeExternals", "node-externals", ".node'", ".node\"");
    private static final List<String> DYNAMIC =
            List.of("require('.", "require(\".", "from '.", "from \".", "...", "merge(");
    private static final String REMEDY =
            "Leave the client outside: externals: ['@prisma/client', '.prisma/client'], with custom.webpack.includeModules;"
                    + " or copy the engine beside the bundle with copy-webpack-plugin.";

    /** What it says of the client. */
    Bundler read(String plugin, Place place, Optional<Node> settings, boolean copied) {
        String name = settings.flatMap(node -> node.asMapping().get("webpackConfig"))
                .flatMap(Node::asText)
                .or(() -> settings.flatMap(Node::asText))
                .orElse(NAME);
        Optional<String> text = files.inside(name);
        if (copied || text.filter(each -> has(each, TOLD)).isPresent()) {
            return new Bundler(plugin, place, true, Optional.empty(), "");
        }
        boolean decided = text.isPresent() && !has(text.get(), DYNAMIC);
        return new Bundler(
                plugin,
                decided ? Place.in(name, 0, "no externals for the client") : place,
                false,
                decided ? Optional.empty() : Optional.of(open(plugin, name)),
                REMEDY);
    }

    private static String open(String plugin, String name) {
        return "what " + plugin + " is told of the client: " + name
                + " is a program, which is not run; give the package: --package dist.zip";
    }

    private static boolean has(String text, List<String> signs) {
        return signs.stream().anyMatch(text::contains);
    }
}
