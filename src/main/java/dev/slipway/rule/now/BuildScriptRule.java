package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.webproject.FunctionFiles;
import java.util.Optional;

/**
 * NOW043: nothing is built and nothing is a function. fs-detectors 7.7.3 refuses that (missing_build_script), and
 * vercel build 54.21.1, which asks it to pass that over, publishes each file.
 */
final class BuildScriptRule implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        if (subject.isUnseen(findings)) {
            return;
        }
        PackageManifest manifest = subject.project().manifest();
        boolean built = manifest.script("build").isPresent()
                || subject.has("buildCommand")
                || subject.document()
                        .at("outputDirectory")
                        .flatMap(Node::asText)
                        .equals(Optional.of(""))
                || subject.has("framework")
                || subject.framework().isPresent()
                || subject.has("proxy")
                || subject.project().names().stream()
                        .anyMatch(file -> FunctionFiles.isFunction(
                                file, subject.kind(), !subject.functions().isEmpty()));
        if (subject.findsFunctions() && manifest.exists() && !built) {
            int line = manifest.part("scripts").or(manifest::part).orElseThrow().line();
            findings.add(
                    Place.in(PackageManifest.FILE, line, "no script \"build\""),
                    "package.json has no script \"build\", and there is no function in api/: Vercel's server may refuse that"
                            + " (missing_build_script), and its command line publishes each file as it is.",
                    "Add the script, or say \"buildCommand\": \"\" where nothing is to be built.");
        }
    }
}
