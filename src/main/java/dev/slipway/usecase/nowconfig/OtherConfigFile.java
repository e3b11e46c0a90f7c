package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.configfile.Projects;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A config file is there beside which the platform takes no other. */
final class OtherConfigFile {
    private OtherConfigFile() {}

    /** Refuses to write a file beside another one. */
    static void refuse(Path folder, String wanted, List<String> allowed, Projects projects) throws ProblemException {
        for (String name : Stream.concat(
                        Stream.of(VercelJson.FILE, NowJson.FILE), FilesBeside.programs(folder, projects).stream())
                .toList()) {
            if (!name.equals(wanted) && !allowed.contains(name) && projects.isFile(folder, name)) {
                throw Problem.input(message(folder, name, wanted)).remedy(remedy(name));
            }
        }
    }

    private static String message(Path folder, String there, String wanted) {
        return there + " is there (" + folder + "), and Vercel's command line refuses a folder that has it and "
                + wanted
                + "; nothing was written."
                + (wanted.equals(NowJson.FILE)
                        ? " now.json is the file of 2020, which this command writes unless told otherwise; " + there
                                + " is today's."
                        : "");
    }

    private static String remedy(String there) {
        if (there.equals(NowJson.FILE)) {
            return "Turn it into today's file: slipway now-config migrate; or remove it first.";
        }
        return there.equals(VercelJson.FILE)
                ? "For today's file: slipway now-config init --format vercel --merge; for that of 2020, remove " + there
                        + " first."
                : "Put the settings into " + there
                        + " by hand (slipway now-config init --format vercel in an empty copy of"
                        + " the project shows them), or remove it first.";
    }
}
