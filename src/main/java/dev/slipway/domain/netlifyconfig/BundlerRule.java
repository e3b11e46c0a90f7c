package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.netlifyconfig.FunctionsConfig.Placed;
import java.util.List;
import java.util.Optional;

/** NTL013 to NTL016: what the bundler makes of the settings. */
final class BundlerRule implements NetlifyCheck.Rule {
    private static final String IGNORED_KEY = "ignored_node_modules";

    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        FunctionsConfig config = new FunctionsConfig(subject.document());
        Optional<Placed> bundler = config.bundler();
        String name = bundler.flatMap(each -> each.value().asText()).orElse("");
        if (List.of("nft", "zisi", "none").contains(name)) {
            for (String key : List.of(NetlifyToml.EXTERNAL_KEY, IGNORED_KEY)) {
                config.all(key).forEach(each -> withoutEffect(each, name, findings));
            }
        } else if (subject.need().used()) {
            ignored(config, findings);
        }
        if (name.equals("zisi")) {
            findings.add(
                    NetlifyRule.OLD_BUNDLER,
                    bundler.get().at(),
                    bundler.get().value(),
                    "It copies whole packages, and Netlify keeps it for projects that were made with it.",
                    "node_bundler = \"esbuild\" is what Slipway writes.");
        }
        if (name.equals(NetlifyToml.BUNDLER) && subject.need().engine() && !isExternal(config)) {
            findings.add(
                    NetlifyRule.EXTERNAL,
                    bundler.get().at(),
                    bundler.get().value(),
                    "Today's bundler of Netlify keeps @prisma/client out of the bundle by itself; naming it does not"
                            + " depend on that.",
                    "Add to [functions]: external_node_modules = [\"@prisma/client\"]");
        }
    }

    private static boolean isExternal(FunctionsConfig config) {
        return config.texts(NetlifyToml.EXTERNAL_KEY).contains(NetlifyToml.CLIENT);
    }

    private static void withoutEffect(Placed setting, String bundler, Findings findings) {
        findings.add(
                NetlifyRule.NO_EFFECT,
                setting.at(),
                setting.entry().key(),
                "Only esbuild looks at it, and the bundler is " + bundler + ".",
                "Remove it, or choose esbuild.");
    }

    private static void ignored(FunctionsConfig config, Findings findings) {
        for (Placed setting : config.all(IGNORED_KEY)) {
            boolean client = setting.value().asSequence().items().stream()
                    .flatMap(item -> item.asText().stream())
                    .anyMatch(text -> text.equals(NetlifyToml.CLIENT) || text.equals(".prisma/client"));
            if (client) {
                findings.add(
                        NetlifyRule.IGNORED,
                        setting.at(),
                        setting.value(),
                        "A module that is ignored is not deployed, so the functions cannot load the client.",
                        "Move \"" + NetlifyToml.CLIENT + "\" to external_node_modules.");
            }
        }
    }
}
