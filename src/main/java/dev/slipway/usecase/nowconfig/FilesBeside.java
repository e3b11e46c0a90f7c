package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.configcheck.ConfigFinding;
import dev.slipway.domain.nowcheck.NowRule;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.usecase.configfile.Projects;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** NOW017: config files that the platform refuses in one folder (vercel 54.21.1, compileVercelConfig). */
final class FilesBeside {
    private static final List<String> PROGRAMS =
            List.of("vercel.ts", "vercel.mts", "vercel.js", "vercel.mjs", "vercel.cjs", "vercel.toml");

    private FilesBeside() {}

    /** Those that are no JSON. */
    static List<String> programs(Path folder, Projects projects) {
        return PROGRAMS.stream().filter(name -> projects.isFile(folder, name)).toList();
    }

    static Optional<ConfigFinding> of(Path folder, Projects projects) {
        List<String> there = Stream.concat(Stream.of(NowJson.FILE, VercelJson.FILE), PROGRAMS.stream())
                .filter(name -> projects.isFile(folder, name))
                .toList();
        if (there.size() < 2) {
            return Optional.empty();
        }
        boolean old = there.contains(NowJson.FILE);
        return Optional.of(CheckNowConfig.about(
                NowRule.TWO_FILES,
                there.get(0),
                "Vercel's command line refuses a folder that has " + String.join(" and ", there) + ".",
                old ? "Keep " + there.get(1) + ", and remove now.json." : "Keep one of them."));
    }
}
