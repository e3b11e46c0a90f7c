package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.Bundler;
import dev.slipway.domain.packaging.Bundler.Handling;
import dev.slipway.domain.packaging.Bundler.Loses;
import dev.slipway.domain.packaging.Bundler.Ships;
import dev.slipway.domain.packaging.Bundler.Unknown;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.List;
import java.util.Optional;

/** webpack.config.js, which is a program: read as text, it is decided only where nothing in it can change that. */
record WebpackFile(FolderTexts files) {
    private static final String NAME = "webpack.config.js";
    private static final List<String> ENGINE = List.of(".node'", ".node\"", "query_engine", "query-engine");
    private static final List<String> OUTSIDE = List.of("prisma", "nodeExternals", "node-externals");
    private static final List<String> DYNAMIC =
            List.of("require('.", "require(\".", "from '.", "from \".", "...", "merge(");
    private static final String GENERATE = "Generate it there: packagerOptions: {scripts: ['prisma generate']} in"
            + " custom.webpack, with prisma among dependencies and in includeModules.forceInclude, and schema.prisma put"
            + " beside the bundle by copy-webpack-plugin; or use the plugin serverless-webpack-prisma.";
    private static final String INCLUDE =
            "Set includeModules: true in custom.webpack, and generate it there: packagerOptions.scripts.";
    private static final String LEAVE =
            "Leave the client outside: externals: ['@prisma/client'], with includeModules and packagerOptions.scripts in"
                    + " custom.webpack; or copy the engine beside the bundle with copy-webpack-plugin.";

    /** What becomes of the client; serverless-webpack packs what webpack puts out, and looks at no package.patterns. */
    Bundler read(String plugin, Place place, Optional<Node> settings, PackedClients packed) {
        String name = settings.flatMap(node -> node.asMapping().get("webpackConfig"))
                .flatMap(Node::asText)
                .or(() -> settings.flatMap(Node::asText))
                .orElse(NAME);
        Optional<String> text = files.inside(name);
        if (text.filter(each -> has(each, ENGINE)).isPresent()) {
            return new Bundler(plugin, place, new Ships());
        }
        if (text.filter(each -> has(each, OUTSIDE)).isPresent()) {
            return new Bundler(plugin, place, outside(text.get(), name, settings, packed));
        }
        return text.isPresent() && !has(text.get(), DYNAMIC)
                ? new Bundler(
                        plugin, Place.in(name, 0, "no externals for the client"), new Loses(Bundlers.BUNDLED, LEAVE))
                : new Bundler(plugin, place, new Unknown(program(name)));
    }

    private static Handling outside(String text, String name, Optional<Node> settings, PackedClients packed) {
        boolean copied = text.contains(".prisma/") && (text.contains("opyPlugin") || text.contains("opyWebpack"));
        if (!text.contains("xternals") || copied || !packed.areModules()) {
            return new Unknown(program(name));
        }
        Optional<Mapping> keys =
                settings.filter(each -> each instanceof Mapping).map(Node::asMapping);
        Optional<Node> modules = keys.flatMap(each -> each.get("includeModules"))
                .filter(node -> !node.asText().equals(Optional.of("false")));
        Optional<String> scripts = keys.flatMap(each -> each.get("packagerOptions"))
                .flatMap(each -> each.asMapping().get("scripts"))
                .map(each -> "packagerOptions.scripts");
        return modules.isEmpty() ? packed.alone(INCLUDE) : packed.anew(scripts, GENERATE);
    }

    private static String program(String name) {
        return name + " is a program, which is not run";
    }

    private static boolean has(String text, List<String> signs) {
        return signs.stream().anyMatch(text::contains);
    }
}
