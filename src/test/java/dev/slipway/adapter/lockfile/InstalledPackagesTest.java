package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The package.json fields of each era are those of the published packages. */
final class InstalledPackagesTest {
    private static final String HASH = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";
    private static final String OTHER = "4bc8b6e1b66cb932731fb1bdbbc550d1e010de81";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            prisma2, 2.0.0-preview024, `"prisma":{"version":"%s"}`, true
            @prisma/cli, 2.9.0, `"prisma":{"version":"%s"}`, true
            @prisma/client, 2.9.0, `"prisma":{"version":"%s"}`, true
            @prisma/client, 2.7.1, `"prisma":{"version":"latest"}`, false
            @prisma/cli, 2.10.0, `"dependencies":{"@prisma/engines":"2.10.0-16-%s"}`, true
            prisma, 4.0.0, `"dependencies":{"@prisma/engines":"3.16.0-49.%s"}`, true
            prisma, 4.1.0, `"dependencies":{"@prisma/engines":"4.1.0"},"prisma":{"prismaCommit":"%s"}`, false
            @prisma/client, 5.6.0, `"dependencies":{"@prisma/engines-version":"5.6.0-32.%s"}`, true
            prisma, 5.22.0, `"devDependencies":{"@prisma/engines-version":"5.22.0-44.%s"}`, false
            """)
    void thePackageItselfStatesItsHashInTheWayOfItsEra(String name, String version, String fields, boolean stated)
            throws ProblemException {
        ProjectTree tree =
                new ProjectTree(folder).withPackage("node_modules", name, version, fields.replace("%s", HASH));

        Evidence evidence = tree.read();

        assertThat(ProjectTree.lines(evidence, Source.NODE_MODULES))
                .containsExactly(name + " " + version + " " + (stated ? HASH : "-"));
    }

    @Test
    void theHashOfTheCommandLineIsFollowedThroughItsEngines() throws ProblemException {
        ProjectTree tree = cliAndEngines("dependencies")
                .withPackage(
                        "node_modules",
                        "@prisma/engines-version",
                        "5.22.0-44." + HASH,
                        "\"prisma\":{\"enginesVersion\":\"" + HASH + "\"}");

        Evidence evidence = tree.read();

        assertThat(evidence.found()).hasSize(1);
        VersionEvidence cli = evidence.found().get(0);
        assertThat(cli.where()).isEqualTo("node_modules/prisma, node_modules/@prisma/engines-version");
        assertThat(cli.hash().map(Object::toString)).contains(HASH);
    }

    @Test
    void from41To56TheEnginesNameTheirHashInADevelopmentDependency() throws ProblemException {
        ProjectTree tree = cliAndEngines("devDependencies");

        assertThat(ProjectTree.lines(tree.read(), Source.NODE_MODULES)).containsExactly("prisma 5.22.0 " + HASH);
    }

    private ProjectTree cliAndEngines(String section) {
        return new ProjectTree(folder)
                .withPackage("node_modules", "prisma", "5.22.0", "\"dependencies\":{\"@prisma/engines\":\"5.22.0\"}")
                .withPackage(
                        "node_modules",
                        "@prisma/engines",
                        "5.22.0",
                        "\"" + section + "\":{\"@prisma/engines-version\":\"5.22.0-44." + HASH + "\"}");
    }

    @Test
    void enginesBuiltLocallyAreNoted() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .withPackage("node_modules", "prisma", "5.22.0", "\"dependencies\":{\"@prisma/engines\":\"5.22.0\"}")
                .withPackage("node_modules", "@prisma/engines", "5.22.0", "\"enginesOverride\":{\"folder\":\"x\"}");

        assertThat(tree.read().notes()).singleElement().asString().contains("enginesOverride");
    }

    @Test
    void theNearestNodeModulesWins() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .withPackage("node_modules", "prisma", "5.0.0", "")
                .withPackage("node_modules", "@prisma/client", "5.0.0", "")
                .withPackage("packages/api/node_modules", "prisma", "6.0.0", "");

        Evidence evidence = tree.read("packages/api");

        assertThat(ProjectTree.lines(evidence, Source.NODE_MODULES))
                .containsExactly("prisma 6.0.0 -", "@prisma/client 5.0.0 -");
    }

    @Test
    void linksIntoPnpmsStoreAreFollowedToTheEnginesBesideThePackage() throws IOException, ProblemException {
        ProjectTree tree = pnpmStore();
        Path modules = tree.root().resolve("node_modules");
        Files.createSymbolicLink(modules.resolve("prisma"), Path.of(".pnpm/prisma@5.22.0/node_modules/prisma"));
        Path beside = modules.resolve(".pnpm/prisma@5.22.0/node_modules/@prisma");
        Files.createDirectories(beside);
        Files.createSymbolicLink(
                beside.resolve("engines"), Path.of("../../../@prisma+engines@5.22.0/node_modules/@prisma/engines"));

        assertThat(ProjectTree.lines(tree.read(), Source.NODE_MODULES)).containsExactly("prisma 5.22.0 " + HASH);
    }

    @Test
    void pnpmsStoreIsSearchedWhenNothingIsLinked() throws ProblemException {
        ProjectTree tree = pnpmStore();

        assertThat(ProjectTree.lines(tree.read(), Source.NODE_MODULES)).containsExactly("prisma 5.22.0 -");
    }

    @Test
    void theNameOfAStoreFolderTellsTheEngineHash() throws ProblemException {
        ProjectTree tree =
                new ProjectTree(folder).with("node_modules/.pnpm/@prisma+engines-version@5.22.0-44." + HASH + "/x", "");

        assertThat(ProjectTree.lines(tree.read(), Source.NODE_MODULES))
                .containsExactly("@prisma/engines-version - " + HASH);
    }

    private ProjectTree pnpmStore() {
        return new ProjectTree(folder)
                .withPackage(
                        "node_modules/.pnpm/prisma@5.22.0/node_modules",
                        "prisma",
                        "5.22.0",
                        "\"dependencies\":{\"@prisma/engines\":\"5.22.0\"}")
                .withPackage(
                        "node_modules/.pnpm/@prisma+engines@5.22.0/node_modules",
                        "@prisma/engines",
                        "5.22.0",
                        "\"dependencies\":{\"@prisma/engines-version\":\"5.22.0-44." + HASH + "\"}");
    }

    @Test
    void nodePathIsSearchedLast() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .withPackage("global", "prisma", "5.0.0", "")
                .withPackage("node_modules", "@prisma/client", "5.22.0", "")
                .withPackage("global", "@prisma/client", "5.0.0", "");
        EvidenceReader reader = new EvidenceReader(
                Map.of("NODE_PATH", tree.root().resolve("global").toString()));

        Evidence evidence = reader.read(tree.root());

        assertThat(ProjectTree.lines(evidence, Source.NODE_MODULES))
                .containsExactly("prisma 5.0.0 -", "@prisma/client 5.22.0 -");
    }

    @Test
    void installedLockedAndAskedForComeInThisOrder() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("package.json", "{\"dependencies\": {\"@prisma/client\": \"5.3.0\"}}")
                .with(
                        "yarn.lock",
                        "\"@prisma/client@5.2.0\":\n  version \"5.2.0\"\n  dependencies:\n"
                                + "    \"@prisma/engines-version\" \"5.2.0-25." + OTHER + "\"\n")
                .withPackage("node_modules", "@prisma/client", "5.1.0", "");

        Evidence evidence = tree.read();

        assertThat(evidence.found())
                .extracting(e -> e.source() + " " + e.version().orElseThrow())
                .containsExactly("NODE_MODULES 5.1.0", "LOCK_FILE 5.2.0", "MANIFEST 5.3.0");
        assertThat(evidence.lookedAt())
                .containsExactly("node_modules", "yarn.lock", "package.json (@prisma/client 5.3.0)");
    }

    @Test
    void whereNothingIsFoundEverythingLookedAtIsNamed() throws ProblemException {
        Evidence evidence = new ProjectTree(folder).with("package.json", "{}").read();

        assertThat(evidence.found()).isEmpty();
        assertThat(evidence.lookedAt())
                .containsExactly(
                        "node_modules (no Prisma package is installed)",
                        "package-lock.json, npm-shrinkwrap.json, yarn.lock, pnpm-lock.yaml, bun.lock (none is there)",
                        "package.json (names no Prisma package)");
    }
}
