package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.Bundler;
import dev.slipway.domain.packaging.Bundler.Loses;
import dev.slipway.domain.packaging.Bundler.Ships;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scripts of package.json that bundle code for Node with esbuild's command line. */
final class BundlingScripts {
    private static final List<String> EXTERNAL =
            List.of("--external:@prisma", "--external:.prisma", "--packages=external", "--external:*");
    private static final List<String> COPIES = List.of("cp ", "copy", "cpx", "rsync", "cpy");

    private BundlingScripts() {}

    /** Each of them. */
    static List<Bundler> of(Document manifest) {
        Mapping scripts = manifest.at("scripts").orElse(manifest.root()).asMapping();
        List<Bundler> found = new ArrayList<>();
        if (manifest.at("scripts").isEmpty()) {
            return found;
        }
        boolean copied = scripts.entries().stream()
                .flatMap(each -> each.value().asText().stream())
                .anyMatch(BundlingScripts::copies);
        for (MappingEntry script : scripts.entries()) {
            String line = script.value().asText().orElse("");
            if (bundles(line)) {
                int at = manifest.line(script.value());
                found.add(new Bundler(
                        "esbuild, by the script \"" + script.key().value() + "\",",
                        Place.in(manifest.name(), at, manifest.lineText(at)),
                        copied || EXTERNAL.stream().anyMatch(line::contains)
                                ? new Ships()
                                : new Loses(
                                        Bundlers.BUNDLED,
                                        "Leave it outside and ship it (--external:@prisma/client --external:.prisma), or"
                                                + " copy the engine beside the bundle behind esbuild.")));
            }
        }
        return found;
    }

    private static boolean bundles(String line) {
        return Stream.of("esbuild ", "--bundle", "--platform=node").allMatch(line::contains);
    }

    private static boolean copies(String line) {
        return COPIES.stream().anyMatch(line::contains) && (line.contains("prisma") || line.contains(".node"));
    }
}
