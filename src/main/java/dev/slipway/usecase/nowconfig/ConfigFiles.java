package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.configfile.Projects;
import java.nio.file.Path;
import java.util.List;

/** The config files of a folder, of which the platform takes one alone (vercel 54.21.1, compileVercelConfig). */
record ConfigFiles(Path folder, List<String> names) {
    private static final List<String> JSON = List.of(NowJson.FILE, VercelJson.FILE);
    private static final List<String> PROGRAMS =
            List.of("vercel.ts", "vercel.mts", "vercel.js", "vercel.mjs", "vercel.cjs", "vercel.toml");

    static ConfigFiles of(Path folder, Projects projects) {
        return new ConfigFiles(
                folder,
                List.of(JSON, PROGRAMS).stream()
                        .flatMap(List::stream)
                        .filter(name -> projects.isFile(folder, name))
                        .toList());
    }

    /** Those that are no programs. */
    List<Path> json() {
        return names.stream().filter(JSON::contains).map(folder::resolve).toList();
    }

    /** Refuses to write a file beside another one that does not make room for it. */
    void refuseBeside(String wanted, List<String> leaving) throws ProblemException {
        for (String there : names) {
            if (!there.equals(wanted) && !leaving.contains(there)) {
                throw Problem.input(there + " is there (" + folder
                                + "), and Vercel's command line refuses a folder that has it and " + wanted
                                + "; nothing was written."
                                + (wanted.equals(NowJson.FILE)
                                        ? " now.json is the file of 2020, which this command writes unless told"
                                                + " otherwise; " + there + " is today's."
                                        : ""))
                        .remedy(way(there));
            }
        }
    }

    private static String way(String there) {
        return switch (there) {
            case NowJson.FILE -> "Turn it into today's file: slipway now-config migrate; or remove it first.";
            case VercelJson.FILE ->
                "For today's file: slipway now-config init --format vercel --merge; for that of 2020, remove " + there
                        + " first.";
            default ->
                "Put the settings into " + there + " by hand (slipway now-config init --format vercel in an empty copy"
                        + " of the project shows them), or remove it first.";
        };
    }
}
