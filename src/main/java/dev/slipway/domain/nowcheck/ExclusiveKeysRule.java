package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import java.util.List;

/** NOW008, NOW009 and NOW036: keys at the top that exclude each other (today: validateConfig of vercel 54.21.1). */
final class ExclusiveKeysRule implements Rule {
    private static final List<String> ROUTING =
            List.of("rewrites", "redirects", "headers", "cleanUrls", "trailingSlash");
    private static final List<String> SERVICES = List.of("services", "experimentalServicesV2");
    private static final List<String> ALL_SERVICES =
            List.of("services", "experimentalServicesV2", "experimentalServices");

    @Override
    public void check(Subject subject, Findings findings) {
        excluded(subject, "functions", List.of("builds"), NowRule.FUNCTIONS_AND_BUILDS, findings);
        if (!subject.today()) {
            excluded(subject, "routes", ROUTING, NowRule.MIXED_ROUTES, findings);
            return;
        }
        for (String key : List.of(
                "installCommand", "buildCommand", "devCommand", "ignoreCommand", "outputDirectory", "framework")) {
            excluded(subject, key, SERVICES, NowRule.SERVICES, findings);
        }
        excluded(subject, "functions", ALL_SERVICES, NowRule.SERVICES, findings);
        excluded(subject, "builds", ALL_SERVICES, NowRule.SERVICES, findings);
        excluded(subject, "experimentalServices", SERVICES, NowRule.SERVICES, findings);
        excluded(subject, "experimentalServicesV2", List.of("services"), NowRule.SERVICES, findings);
    }

    private static void excluded(Subject subject, String key, List<String> others, NowRule rule, Findings findings) {
        List<String> beside = others.stream().filter(subject::has).toList();
        if (subject.has(key) && !beside.isEmpty()) {
            findings.add(
                    rule,
                    subject.root().key(key).orElseThrow(),
                    "`" + key + "` cannot be used beside `" + String.join("`, `", beside) + "`.",
                    rule == NowRule.MIXED_ROUTES
                            ? "Write the routes as rewrites, redirects and headers, or these as routes."
                            : rule == NowRule.SERVICES
                                    ? "Keep one of them, or move it into the service it is for."
                                    : "Keep one of them; `builds` is the older.");
        }
    }
}
