package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.webproject.ClientNeed;
import java.util.Optional;

/** NTL020 to NTL023: the engine that the functions' system loads. Its Node is 24 unless the site's settings differ. */
final class TargetRule implements NetlifyCheck.Rule {
    private static final String TARGET = "rhel-openssl-3.0.x";
    private static final String RUNTIME = "AWS_LAMBDA_JS_RUNTIME";

    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        if (subject.need().engine()) {
            target(subject.need(), findings);
        }
        Optional<Node> runtime = subject.document().at("build", "environment", RUNTIME);
        runtime.ifPresent(node -> findings.add(
                NetlifyRule.RUNTIME,
                "build.environment." + RUNTIME,
                node,
                "Functions do not see it here; only `prisma generate` does, and may then generate the engine of"
                        + " another Node version than they run on.",
                "Set it in the site's settings: netlify env:set " + RUNTIME + " "
                        + node.asText().orElse("nodejs22.x")));
    }

    private static void target(ClientNeed need, Findings findings) {
        // 5.7 is the first that adds the target of Node 20 and later when NETLIFY is set.
        Optional<Boolean> adds = need.version().map(version -> version.isAtLeast("5.7.0"));
        boolean listed = need.targets().contains(TARGET);
        // The first that is published for OpenSSL 3: binary-targets.tsv.
        if (need.version().filter(version -> !version.isAtLeast("3.13.0")).isPresent()) {
            findings.add(
                    NetlifyRule.TARGET,
                    "binaryTargets",
                    "Functions on Node 20 and later need " + TARGET + ", and Prisma "
                            + need.version().orElseThrow() + " has no engine for it: its first is 3.13.0.",
                    "Update Prisma: npm install prisma@5 @prisma/client@5");
            return;
        }
        String add = "binaryTargets = [\"native\", \"" + TARGET + "\"]";
        if (!listed && adds.isPresent() && !adds.get()) {
            findings.add(
                    NetlifyRule.TARGET,
                    "binaryTargets",
                    "Functions on Node 20 and later load " + TARGET + ", binaryTargets does not list it, and Prisma "
                            + need.version().orElseThrow() + " does not add it by itself.",
                    "In schema.prisma: " + add);
        } else if (!listed) {
            findings.add(
                    NetlifyRule.TARGET_ELSEWHERE,
                    "binaryTargets",
                    "Functions on Node 20 and later load " + TARGET + ". Prisma 5.7 and later add it to binaryTargets"
                            + " when they generate on Netlify, and nowhere else.",
                    "If you generate elsewhere, in schema.prisma: " + add);
        } else if (adds.orElse(false)) {
            findings.add(
                    NetlifyRule.TARGET_TOO_MANY,
                    "binaryTargets",
                    "binaryTargets lists " + TARGET + "; generating on Netlify then adds rhel-openssl-1.0.x too, some"
                            + " 15 MB that no function on Node 20 or later loads.",
                    "Leave " + TARGET + " out if only Netlify generates; else it does no harm.");
        }
    }
}
