package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.netlifyconfig.FunctionsConfig.Placed;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.IncludedFiles;
import java.util.List;

/**
 * NTL010 to NTL012: whether the engine is deployed. Netlify's bundlers take node_modules/.prisma along with
 * {@code @prisma/client} by themselves (zip-it-and-ship-it, side_files.ts), but no client that is generated elsewhere.
 */
final class ClientFilesRule implements NetlifyCheck.Rule {
    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        FunctionsConfig config = new FunctionsConfig(subject.document());
        IncludedFiles files = new IncludedFiles(config.texts(NetlifyToml.INCLUDED_KEY));
        if (!subject.need().engine() || subject.openQuestion(files).isPresent()) {
            return;
        }
        boolean bundled = config.bundler()
                .flatMap(each -> each.value().asText())
                .filter("none"::equals)
                .isEmpty();
        for (String folder : subject.need().folders()) {
            if (!files.take(folder)) {
                missing(folder, bundled, files.takeAway(folder), findings);
            }
        }
        patterns(subject, config, findings);
    }

    private static void missing(String folder, boolean bundled, boolean takenAway, Findings findings) {
        String remedy = "Run: slipway netlify-config init --merge";
        if (takenAway) {
            findings.add(
                    NetlifyRule.NOT_INCLUDED,
                    folder,
                    "A pattern of included_files that begins with `!` takes the engine in " + folder + " away.",
                    "Narrow that pattern, so that the files for rhel-openssl-3.0.x stay.");
        } else if (bundled && folder.endsWith(ClientNeed.DEFAULT_FOLDER)) {
            findings.add(
                    NetlifyRule.NOT_NAMED,
                    folder,
                    "included_files does not name " + folder + ". Netlify's bundlers take it along with @prisma/client"
                            + " when a function requires that; naming it does not depend on how.",
                    remedy);
        } else {
            findings.add(
                    NetlifyRule.NOT_INCLUDED,
                    folder,
                    "included_files does not name " + folder + ", where this project's client and its engine are"
                            + " generated, and which Netlify's bundlers do not look into by themselves.",
                    remedy);
        }
    }

    /** A pattern that is meant for the client and takes nothing; where another takes all, nothing is missing. */
    private static void patterns(NetlifyCheck.Subject subject, FunctionsConfig config, Findings findings) {
        List<String> folders = subject.need().folders();
        IncludedFiles together = new IncludedFiles(config.texts(NetlifyToml.INCLUDED_KEY));
        if (folders.stream().allMatch(together::take)) {
            return;
        }
        for (Placed setting : config.all(NetlifyToml.INCLUDED_KEY)) {
            for (Node item : setting.value().asSequence().items()) {
                String pattern = item.asText().orElse("");
                boolean meant = pattern.contains("prisma")
                        || pattern.contains("query_engine")
                        || pattern.contains("query-engine");
                IncludedFiles alone = new IncludedFiles(List.of(pattern));
                if (meant && !pattern.startsWith("!") && folders.stream().noneMatch(alone::take)) {
                    findings.add(
                            NetlifyRule.PATTERN,
                            setting.at(),
                            item,
                            NetlifyToml.quoted(pattern) + " takes no engine along; from "
                                    + subject.base()
                                            .map(base -> "the base directory " + base)
                                            .orElse("the folder of this file")
                                    + ", this project's client is in " + String.join(" and ", folders) + ".",
                            "Write: " + NetlifyToml.quoted(folders.get(0) + "/**"));
                }
            }
        }
    }
}
