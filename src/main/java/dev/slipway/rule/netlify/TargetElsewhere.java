package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.GenerateStep.Generates;

/** NTL021: the engine for the functions' system is generated on Netlify only, and the build there is not seen to generate. */
final class TargetElsewhere implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        ClientNeed need = file.need();
        if (need.engine()
                && file.generated() != Generates.GENERATES
                && Target.isPublished(need)
                && !Target.isListed(need)
                && Target.isAdded(need).orElse(true)) {
            Target.add(
                    file,
                    found,
                    "Functions on Node 20 and later load " + Target.NAME + ". Prisma 5.7 and later add it to"
                            + " binaryTargets when they generate on Netlify, and nowhere else.",
                    "If you generate elsewhere, in schema.prisma: " + Target.ADD);
        }
    }
}
