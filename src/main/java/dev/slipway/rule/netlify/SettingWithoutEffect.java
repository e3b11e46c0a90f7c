package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import java.util.List;

/** NTL015: a setting that only esbuild looks at. */
final class SettingWithoutEffect implements Look<NetlifyFile> {
    static final String IGNORED_KEY = "ignored_node_modules";

    @Override
    public void look(NetlifyFile file, Findings found) {
        if (isWithout(file)) {
            for (String key : List.of(NetlifyToml.EXTERNAL_KEY, IGNORED_KEY)) {
                file.functions()
                        .all(key)
                        .forEach(each -> found.add(
                                each.at(),
                                each.entry().key(),
                                "Only esbuild looks at it, and the bundler is " + file.bundler() + ".",
                                "Remove it, or choose esbuild."));
            }
        }
    }

    static boolean isWithout(NetlifyFile file) {
        return List.of("nft", "zisi", "none").contains(file.bundler());
    }
}
