package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.text.NearestName;
import java.util.List;

/** NOW016: keys that the platform passes over. */
final class TopKeyRule implements Rule {
    private static final List<String> KEYS_2020 = List.of(
            "version",
            "name",
            "alias",
            "builds",
            "functions",
            "routes",
            "rewrites",
            "redirects",
            "headers",
            "cleanUrls",
            "trailingSlash",
            "env",
            "build",
            "regions",
            "github",
            "scope",
            "public",
            "files");
    private static final List<String> KEYS_TODAY = List.of(
            "$schema",
            "alias",
            "build",
            "buildCommand",
            "builds",
            "bunVersion",
            "cleanUrls",
            "crons",
            "devCommand",
            "env",
            "fluid",
            "framework",
            "functionFailoverRegions",
            "functions",
            "git",
            "github",
            "headers",
            "ignoreCommand",
            "images",
            "installCommand",
            "name",
            "outputDirectory",
            "passiveRegions",
            "public",
            "redirects",
            "regions",
            "relatedProjects",
            "rewrites",
            "routes",
            "scope",
            "services",
            "experimentalServices",
            "trailingSlash",
            "version",
            "wildcard");

    @Override
    public void check(Document document, Era era, Findings findings) {
        List<String> known = era == Era.NOW_2020 ? KEYS_2020 : KEYS_TODAY;
        for (Entry entry : document.root().asMapping().entries()) {
            String key = entry.key().value();
            if (!known.contains(key) && !key.equals("$schema")) {
                findings.add(
                        NowRule.UNKNOWN_TOP,
                        Pointer.ROOT.child(key),
                        entry.key(),
                        "`" + key + "` is no key of " + era.words() + "; the command line passes it over.",
                        NearestName.to(key, known)
                                .map(name -> "Did you mean `" + name + "`?")
                                .orElse("Remove it, if nothing else of yours reads it."));
            }
        }
    }
}
