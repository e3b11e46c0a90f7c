package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.webproject.ClientNeed;

/** NTL022: one engine too many is generated on Netlify. */
final class TargetTooMany implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        ClientNeed need = file.need();
        if (need.engine() && Target.isListed(need) && Target.isAdded(need).orElse(false)) {
            Target.add(
                    file,
                    found,
                    "binaryTargets lists " + Target.NAME
                            + "; generating on Netlify then adds rhel-openssl-1.0.x too, some"
                            + " 15 MB that no function on Node 20 or later loads.",
                    "Leave " + Target.NAME + " out if only Netlify generates; else it does no harm.");
        }
    }
}
