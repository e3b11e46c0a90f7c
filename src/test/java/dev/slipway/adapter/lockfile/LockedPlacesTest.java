package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the lock file of a workspace's root puts the client of each of its packages, as the managers themselves did. */
final class LockedPlacesTest {
    private static final String CLIENT = "@prisma/client";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "npm3, packages/api, node_modules/@prisma/client",
        "npm3, packages/web, packages/web/node_modules/@prisma/client",
        "pnpm7, packages/api, node_modules/.pnpm/@prisma+client@5.22.0_prisma@5.22.0/node_modules/@prisma/client",
        "pnpm8, packages/api, node_modules/.pnpm/@prisma+client@5.22.0_prisma@5.22.0/node_modules/@prisma/client",
        "pnpm9, packages/api, node_modules/.pnpm/@prisma+client@5.22.0_prisma@5.22.0/node_modules/@prisma/client",
        "pnpm9, packages/web, node_modules/.pnpm/@prisma+client@4.16.2_prisma@4.16.2/node_modules/@prisma/client"
    })
    void theLockFileSaysTheFolder(String manager, String of, String place) throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf(manager + "/workspace", folder, UnaryOperator.identity());

        LockedPlace found =
                new EvidenceReader(Map.of()).places(tree.root().resolve(of)).of(CLIENT);

        assertThat(found).isInstanceOf(LockedPlace.At.class);
        assertThat(((LockedPlace.At) found).folder()).isEqualTo(tree.root().resolve(place));
    }

    @Test
    void manifestsAndLockFilesAreReadOnceInARun() throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf("npm3/workspace", folder, UnaryOperator.identity());
        Path api = tree.root().resolve("packages/api");
        EvidenceReader evidence = new EvidenceReader(Map.of());
        LockedPlace found = evidence.places(api).of(CLIENT);
        String name = evidence.manifest(api).text("name").orElseThrow();

        Files.writeString(tree.root().resolve("package-lock.json"), "no JSON");
        Files.writeString(api.resolve("package.json"), "no JSON");

        assertThat(evidence.places(api).of(CLIENT)).isEqualTo(found);
        assertThat(evidence.manifest(api).text("name")).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"yarn1, 2 versions", "berry, nodeLinker is pnp", "bun, a store of its own"})
    void whereItSaysNoneThatIsSaid(String manager, String why) throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf(manager + "/workspace", folder, UnaryOperator.identity());

        LockedPlace found = new EvidenceReader(Map.of())
                .places(tree.root().resolve("packages/api"))
                .of(CLIENT);

        assertThat(found).isInstanceOf(LockedPlace.Untold.class);
        assertThat(((LockedPlace.Untold) found).why()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "npm3, package-lock.json, npm install",
        "pnpm9, pnpm-lock.yaml, pnpm install",
        "yarn1, yarn.lock, yarn install",
        "bun, bun.lock, bun install"
    })
    void whoseFileTellsNothingIsStillTheOneToInstallWith(String manager, String lock, String install)
            throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf(manager + "/workspace", folder, UnaryOperator.identity());
        Files.writeString(tree.root().resolve(lock), "}");

        LockedPlace found = new EvidenceReader(Map.of())
                .places(tree.root().resolve("packages/api"))
                .of(CLIENT);

        assertThat(found).isInstanceOf(LockedPlace.Untold.class);
        assertThat(((LockedPlace.Untold) found).install()).isEqualTo(install);
    }

    @ParameterizedTest
    @CsvSource({
        "npm3, .npmrc, install-strategy=linked, npm ci",
        "pnpm9, .npmrc, node-linker = hoisted, pnpm install --frozen-lockfile",
        "pnpm9, pnpm-workspace.yaml, nodeLinker: pnp, pnpm install --frozen-lockfile",
        "pnpm9, pnpm-workspace.yaml, virtualStoreDir: .store, pnpm install --frozen-lockfile",
        "berry, .yarnrc.yml, nodeLinker: pnpm, yarn install",
        "berry, .yarnrc.yml, nodeLinker: node-modules, yarn install"
    })
    void settingsThatMoveItAreHeard(String manager, String file, String line, String install)
            throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf(manager + "/workspace", folder, UnaryOperator.identity())
                .with(file, line + "\n");

        LockedPlace found = new EvidenceReader(Map.of())
                .places(tree.root().resolve("packages/api"))
                .of(CLIENT);

        assertThat(found).isInstanceOf(LockedPlace.Untold.class);
        assertThat(((LockedPlace.Untold) found).install()).isEqualTo(install);
    }

    @Test
    void bunHoistsWhereItIsToldTo() throws IOException, ProblemException {
        ProjectTree tree = ProjectTree.copyOf("bun/workspace", folder, UnaryOperator.identity())
                .with("bunfig.toml", "[install]\nlinker = \"hoisted\"\n");

        assertThat(new EvidenceReader(Map.of())
                        .places(tree.root().resolve("packages/api"))
                        .of(CLIENT))
                .isEqualTo(new LockedPlace.At(tree.root().resolve("node_modules/@prisma/client"), "../../bun.lock"));
        assertThat(new EvidenceReader(Map.of())
                        .places(tree.root().resolve("packages/web"))
                        .of(CLIENT))
                .isEqualTo(new LockedPlace.At(
                        tree.root().resolve("packages/web/node_modules/@prisma/client"), "../../bun.lock"));
    }

    @Test
    void oneVersionOfYarnGoesToTheTop() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("package.json", "{\"workspaces\": [\"packages/*\"]}")
                .with("yarn.lock", "\"@prisma/client@^5.0.0\":\n  version \"5.22.0\"\n")
                .with("packages/api/package.json", "{\"dependencies\": {\"@prisma/client\": \"^5.0.0\"}}");

        assertThat(new EvidenceReader(Map.of())
                        .places(tree.root().resolve("packages/api"))
                        .of(CLIENT))
                .isEqualTo(new LockedPlace.At(tree.root().resolve("node_modules/@prisma/client"), "../../yarn.lock"));
    }

    @Test
    void aWorkspaceWithoutALockFileTellsNothing() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("package.json", "{\"workspaces\": [\"packages/*\"]}")
                .with("packages/api/package.json", "{}");

        assertThat(new EvidenceReader(Map.of())
                        .places(tree.root().resolve("packages/api"))
                        .of(CLIENT))
                .isInstanceOf(LockedPlace.Untold.class);
        assertThat(new EvidenceReader(Map.of()).places(tree.root()).of(CLIENT)).isEqualTo(new LockedPlace.Own());
    }

    @Test
    void aPackageThatIsNotLockedYetHasNoFolder() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder)
                .with("package.json", "{\"workspaces\": [\"packages/*\"]}")
                .with("package-lock.json", "{\"packages\": {\"packages/api\": {}}}")
                .with("packages/api/package.json", "{}");

        assertThat(new EvidenceReader(Map.of())
                        .places(tree.root().resolve("packages/api"))
                        .of(CLIENT))
                .isInstanceOf(LockedPlace.Untold.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/@prisma/client/3.15.2_prisma@3.15.2, @prisma+client@3.15.2_prisma@3.15.2",
        "/@prisma/client@5.22.0(prisma@5.22.0), @prisma+client@5.22.0_prisma@5.22.0",
        "@prisma/client@6.19.3(prisma@6.19.3)(typescript@5.9.3), @prisma+client@6.19.3_prisma@6.19.3_typescript@5.9.3",
        "@prisma/client@6.19.3(prisma@6.19.3(typescript@5.9.3))(typescript@5.9.3), @prisma+client@6.19.3_prisma@6.19.3_typescript@5.9.3__typescript@5.9.3",
        "@prisma/client@6.19.3, @prisma+client@6.19.3"
    })
    void pnpmNamesItsFoldersSo(String key, String name) {
        assertThat(PnpmStore.folder(key)).contains(name);
    }

    @Test
    void aNameThatPnpmShortensIsNotGuessed() {
        assertThat(PnpmStore.folder("@prisma/client@6.19.3(" + "magicast@0.3.5".repeat(9) + ")"))
                .isEmpty();
    }
}
