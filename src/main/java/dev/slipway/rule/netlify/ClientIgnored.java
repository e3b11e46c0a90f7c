package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL013: the client is kept out of the functions. */
final class ClientIgnored implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        if (!file.need().used() || SettingWithoutEffect.isWithout(file)) {
            found.none("no client is used, or the setting has no effect");
            return;
        }
        for (Placed setting : file.functions().all(SettingWithoutEffect.IGNORED_KEY)) {
            boolean client = setting.value().asSequence().items().stream()
                    .flatMap(item -> item.asText().stream())
                    .anyMatch(text -> text.equals(NetlifyToml.CLIENT) || text.equals(".prisma/client"));
            if (client) {
                found.add(
                        setting.at(),
                        setting.value(),
                        "A module that is ignored is not deployed, so the functions cannot load the client.",
                        "Move \"" + NetlifyToml.CLIENT + "\" to external_node_modules.");
            }
        }
    }
}
