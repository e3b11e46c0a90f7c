package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL004: {@code directory} stands among the settings of one function. */
final class DirectoryOfFunction implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        file.functions().settings().stream()
                .filter(Placed::isDirectoryOfOne)
                .forEach(each -> found.add(
                        each.at(),
                        each.entry().key(),
                        "All functions share one directory.",
                        "Move it to the table [functions]."));
    }
}
