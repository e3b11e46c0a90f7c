package dev.slipway.domain.container;

import dev.slipway.domain.project.Fact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of Prisma a project has, by paths from its folder.
 *
 * @param onServer whether the schema's own text names a database, and one that is no file
 * @param migrations the folder of the migrations, where there are some
 * @param config the config file of Prisma
 * @param cli how package.json names the command line
 * @param generators the folders into which clients are generated, by the names of their generators
 * @param apart those of them that are JavaScript outside of the sources, which no compiler takes along
 * @param generated those of them that are there now
 * @param modules whether a node_modules is there now
 * @param natives a native file in it, for the machine that it was installed on
 * @param generatesOnInstall whether installing the client generates it
 * @param required variables without which its config file fails
 * @param loadsEnv whether the config file loads a .env file that is there
 * @param secrets files of variables that have a database's password
 */
public record ProjectParts(
        Optional<String> schema,
        boolean onServer,
        Optional<String> migrations,
        Optional<String> config,
        Kept cli,
        Map<String, String> generators,
        List<String> apart,
        List<String> generated,
        boolean modules,
        Optional<String> natives,
        boolean generatesOnInstall,
        List<Fact<String>> required,
        boolean loadsEnv,
        List<String> secrets) {
    public ProjectParts {
        generators = Collections.unmodifiableMap(new LinkedHashMap<>(generators));
        apart = List.copyOf(apart);
        generated = List.copyOf(generated);
        required = List.copyOf(required);
        secrets = List.copyOf(secrets);
    }

    /** As what a package is named. */
    public enum Kept {
        NEVER,
        DEVELOPMENT,
        /** For development, beside a client that is always needed and names it as its peer. */
        PEER,
        ALWAYS
    }

    /** The folders into which clients are generated. */
    public List<String> clients() {
        return generators.values().stream().distinct().toList();
    }

    /** Whether a client is generated into a folder that a compiler may take into what it builds. */
    public boolean isAmongSources() {
        return generators.values().stream().anyMatch(each -> !each.contains("node_modules") && !apart.contains(each));
    }
}
