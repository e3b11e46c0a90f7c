package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.webproject.IncludedFiles;

/** NTL010: the engine is not deployed. */
final class EngineIncluded implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        contexts(file, found);
        if (!file.need().engine()) {
            found.none("no engine is needed");
            return;
        }
        IncludedFiles files = file.included();
        if (!files.judgeable()) {
            found.open("whether included_files takes the engine along: its patterns leave the folder that they count"
                    + " from, or use signs that are not judged here");
            return;
        }
        for (String folder : file.need().folders()) {
            if (files.leaveOld(folder) && file.need().targets().contains("rhel-openssl-1.0.x")) {
                found.open("whether the engine that included_files leaves in " + folder + " loads: it is the one for"
                        + " rhel-openssl-1.0.x, which is right up to Node 18 only");
            } else if (files.takeAway(folder)) {
                found.add(
                        FunctionsConfig.PLACES,
                        folder,
                        "A pattern of included_files that begins with `!` takes the engine in " + folder + " away.",
                        "Narrow that pattern, so that the files for rhel-openssl-3.0.x stay.");
            } else if (!files.take(folder) && !EngineNamed.isFound(file, folder)) {
                found.lacks(
                        FunctionsConfig.PLACES,
                        folder,
                        "included_files does not name " + folder + ", where this project's client and its engine are"
                                + " generated, and which Netlify's bundlers do not look into by themselves.");
            }
        }
    }

    private static void contexts(NetlifyFile file, Findings found) {
        Part.of(file.document()).get("context").stream()
                .flatMap(contexts -> contexts.values().stream())
                .filter(context -> context.has("functions"))
                .forEach(context -> found.open("whether what the context " + context.name()
                        + " sets of the functions takes the engine along: only what stands outside of contexts is"
                        + " weighed"));
    }
}
