package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.webproject.ClientNeed;

/** NTL020: the engine for the functions' system is not generated. */
final class TargetGenerated implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        ClientNeed need = file.need();
        String version = need.version().map(Object::toString).orElse("");
        if (need.engine() && !Target.isPublished(need)) {
            Target.add(
                    file,
                    found,
                    "Functions on Node 20 and later need " + Target.NAME + ", and Prisma " + version
                            + " has no engine for it: its first is 3.13.0.",
                    "Update Prisma: npm install prisma@5 @prisma/client@5");
        } else if (need.engine()
                && !Target.isListed(need)
                && !Target.isAdded(need).orElse(true)) {
            Target.add(
                    file,
                    found,
                    "Functions on Node 20 and later load " + Target.NAME
                            + ", binaryTargets does not list it, and Prisma " + version + " does not add it by itself.",
                    "In schema.prisma: " + Target.ADD);
        }
    }
}
