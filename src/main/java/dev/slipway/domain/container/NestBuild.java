package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartText;
import dev.slipway.domain.startup.StartedProgram;
import java.util.List;

/** {@code nest build}: tsc, file by file, unless something asks for a bundler (Nest CLI, nest-cli.json, 2026-11-30). */
final class NestBuild {
    private static final String CONFIG = "nest-cli.json";

    /** What a bundler is asked for by; the applications of a monorepo are bundled unless said otherwise. */
    private static final List<String> OTHERS = List.of("webpack", "rspack", "swc", "\"monorepo\"");

    private NestBuild() {}

    /** Whether a step is it, and bundles nothing. */
    static boolean isCompiler(StartedProgram step, StartFiles files) {
        List<String> words = step.words();
        int nest = words.indexOf("nest");
        boolean builds =
                nest >= 0 && nest + 1 < words.size() && words.get(nest + 1).equals("build");
        String config = files.text(Paths.resolve(step.folder(), CONFIG))
                .map(StartText::text)
                .orElse("")
                .replaceAll("\"webpack\"\\s*:\\s*false", "");
        return builds
                && words.stream().noneMatch(word -> word.equals("-c") || word.startsWith("--config"))
                && OTHERS.stream()
                        .noneMatch(other ->
                                config.contains(other) || words.stream().anyMatch(word -> word.contains(other)));
    }
}
