package dev.slipway.domain.install;

import dev.slipway.domain.judgement.Place;
import java.util.List;

/**
 * Whether Prisma's packages may run the scripts by which they fetch engines and generate the client when they are
 * installed.
 *
 * @param needed the packages of Prisma that this project has and whose scripts do so
 * @param decision what the manager does with them
 * @param generates whether what the project runs itself says {@code prisma generate}
 * @param engines what is installed of them
 */
public record InstallScripts(
        List<String> needed, ScriptDecision decision, boolean generates, InstalledEngines engines) {
    public InstallScripts {
        needed = List.copyOf(needed);
    }

    /** What a package manager does with the scripts of packages. */
    public sealed interface ScriptDecision {
        /** It runs them. */
        record Runs() implements ScriptDecision {}

        /**
         * It does not.
         *
         * @param packages whose scripts it does not run
         * @param why a clause: {@code pnpm 10 runs only what onlyBuiltDependencies names}
         * @param fails whether the installation ends with an error by that
         * @param remedy what to write
         */
        record Blocked(List<String> packages, String why, Place place, boolean fails, String remedy)
                implements ScriptDecision {
            public Blocked {
                packages = List.copyOf(packages);
            }
        }

        /**
         * It is not known.
         *
         * @param why a clause that says what to give
         */
        record Unknown(String why) implements ScriptDecision {}
    }
}
